import Cmicrohttpd
import Glibc

/// What libmicrohttpd calls; each finds its hall and its wire again and goes on in Swift.
enum Callbacks {
  static let access:
    @convention(c) (
      UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
      UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafeMutablePointer<Int>?,
      UnsafeMutablePointer<UnsafeMutableRawPointer?>?
    ) -> MHD_Result = { context, connection, _, method, version, data, size, _ in
      guard let hall = unsafe hall(context), let wire = unsafe wire(connection),
        let size = unsafe size
      else { return .NO }
      switch wire.phase {
      case .head:
        return unsafe hall.begin(wire, RequestLine(method: method, version: version))
      case .body where unsafe size.pointee > 0:
        let bytes = unsafe UnsafeRawPointer(data)?.assumingMemoryBound(to: UInt8.self)
        let piece = unsafe UnsafeBufferPointer(start: bytes, count: size.pointee)
        unsafe size.pointee = 0
        return unsafe hall.collect(piece, on: wire)
      case .body:
        return hall.finishBody(of: wire)
      case .working:
        return hall.send(wire, wire.reply)
      case .answered:
        unsafe size.pointee = 0
        return .YES
      }
    }

  /// Takes the target as it was sent, and then empties its query in libmicrohttpd's buffer:
  /// the site reads the query itself, and with some hundred names in it libmicrohttpd would run
  /// out of memory for them and let the connection hang without an answer.
  static let target:
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?
    ) -> UnsafeMutableRawPointer? = { _, target, connection in
      guard let wire = unsafe wire(connection), let target = unsafe target else { return nil }
      unsafe wire.target = String(cString: target)
      wire.targetStart = Int(bitPattern: target)
      if let query = unsafe strchr(UnsafeMutablePointer(mutating: target), 63) {
        unsafe query[1] = 0
      }
      return nil
    }

  static let completed:
    @convention(c) (
      UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
      MHD_RequestTerminationCode
    ) -> Void = { context, connection, _, _ in
      guard let hall = unsafe hall(context), let wire = unsafe wire(connection) else { return }
      hall.complete(wire)
    }

  static let connected:
    @convention(c) (
      UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
      MHD_ConnectionNotificationCode
    ) -> Void = { context, connection, place, what in
      guard let hall = unsafe hall(context), let connection = unsafe connection,
        let place = unsafe place
      else { return }
      if what == .CONNECTION_NOTIFY_STARTED {
        let wire = unsafe hall.welcome(connection)
        unsafe place.pointee = Unmanaged.passRetained(wire).toOpaque()
      } else if let pointer = unsafe place.pointee {
        unsafe place.pointee = nil
        hall.part(with: unsafe Unmanaged<Wire>.fromOpaque(pointer).takeRetainedValue())
      }
    }

  /// libmicrohttpd would decode the path in place; the site wants it as it was sent.
  static let unescape:
    @convention(c) (
      UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<CChar>?
    ) -> Int = { _, _, text in
      unsafe text.map { unsafe strlen($0) } ?? 0
    }

  private static func hall(_ context: UnsafeMutableRawPointer?) -> Hall? {
    unsafe context.map { unsafe Unmanaged<Hall>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func wire(_ connection: OpaquePointer?) -> Wire? {
    guard let connection = unsafe connection,
      let pointer = unsafe kurak_socket_context(connection)
    else { return nil }
    return unsafe Unmanaged<Wire>.fromOpaque(pointer).takeUnretainedValue()
  }
}
