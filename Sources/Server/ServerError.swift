/// Why a server could not start.
package enum ServerError: Error, Equatable {
  /// The address is not one of this machine, is taken, or is not allowed to this user.
  case cannotListen(host: String, port: UInt16, reason: String)
  /// The certificate and key do not fit each other, or the system gave no thread or socket.
  case cannotStart
}
