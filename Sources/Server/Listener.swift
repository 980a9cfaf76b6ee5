import Glibc

/// The socket people connect to, opened here rather than by libmicrohttpd, which would not say
/// why it could not.
struct Listener {
  let descriptor: Int32
  let port: UInt16

  static func open(host: String, port: UInt16) throws(ServerError) -> Listener {
    func failure(_ reason: String) -> ServerError {
      .cannotListen(host: host, port: port, reason: reason)
    }
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    let name = isBracketed ? String(host.dropFirst().dropLast()) : host
    var hints = unsafe addrinfo()
    unsafe hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let status = unsafe getaddrinfo(name, String(port), &hints, &found)
    guard status == 0, let first = unsafe found else {
      throw failure(unsafe String(cString: gai_strerror(status)))
    }
    defer { unsafe freeaddrinfo(first) }
    let descriptor = unsafe socket(
      first.pointee.ai_family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw failure(reason()) }
    var yes: Int32 = 1
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard unsafe bind(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0,
      listen(descriptor, 1024) == 0, fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0
    else {
      let why = reason()
      close(descriptor)
      throw failure(why)
    }
    return Listener(descriptor: descriptor, port: boundPort(descriptor) ?? port)
  }

  private static func reason() -> String { unsafe String(cString: strerror(errno)) }

  private static func boundPort(_ descriptor: Int32) -> UInt16? {
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return unsafe withUnsafeMutableBytes(of: &storage) { raw in
      guard let address = unsafe raw.baseAddress?.assumingMemoryBound(to: sockaddr.self),
        unsafe getsockname(descriptor, address, &size) == 0
      else { return nil }
      // The port lies at the same place in both families, in network order.
      return unsafe UInt16(raw[2]) << 8 | UInt16(raw[3])
    }
  }
}
