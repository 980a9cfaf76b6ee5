import Csodium

/// Starts libsodium once, before the first use of anything in it.
enum Library {
  private static let started = sodium_init() >= 0

  static func start() {
    // It only fails where the system has no source of randomness: nothing may go on there.
    precondition(started, "libsodium could not start")
  }
}
