import Glibc

/// A client that sends exactly the bytes it is told to, however wrong they are.
final class RawClient: @unchecked Sendable {
  struct Answer: Equatable {
    var status: Int
    var fields: [String: String]
    var body: String
  }

  private let descriptor: Int32
  private var received: [UInt8] = []

  init?(port: UInt16, overIPv6: Bool = false) {
    descriptor = socket(overIPv6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    // What was opened is closed by `deinit`, which runs here, too: twice would be another's.
    guard overIPv6 ? connect6(port) : connect4(port) else { return nil }
  }

  private func connect4(_ port: UInt16) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return connect(&address, MemoryLayout<sockaddr_in>.size)
  }

  private func connect6(_ port: UInt16) -> Bool {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    return connect(&address, MemoryLayout<sockaddr_in6>.size)
  }

  private func connect(_ address: UnsafeRawPointer, _ size: Int) -> Bool {
    Glibc.connect(
      descriptor, address.assumingMemoryBound(to: sockaddr.self), socklen_t(size)) == 0
  }

  deinit { close(descriptor) }

  /// Whether all the bytes could be sent.
  @discardableResult func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  @discardableResult func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Says that nothing more will be sent, but goes on reading.
  func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// The next whole answer, or nothing where the connection ended before.
  func answer(toHead: Bool = false) -> Answer? {
    while true {
      if let answer = takeAnswer(toHead) { return answer }
      guard receive() else { return nil }
    }
  }

  /// Whether the server closes the connection without another byte.
  func isClosed() -> Bool { received.isEmpty && !receive() }

  private func receive() -> Bool {
    var piece = [UInt8](repeating: 0, count: 65536)
    let count = recv(descriptor, &piece, piece.count, 0)
    guard count > 0 else { return false }
    received += piece.prefix(count)
    return true
  }

  private func takeAnswer(_ toHead: Bool) -> Answer? {
    guard let end = headEnd() else { return nil }
    let lines = String(decoding: received[..<end], as: UTF8.self).split(separator: "\r\n")
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      fields[parts[0].lowercased()] = parts[1].drop { $0 == " " }.description
    }
    let status = lines[0].split(separator: " ")[1]
    let size = toHead || status == "304" ? 0 : Int(fields["content-length"] ?? "0") ?? 0
    guard received.count >= end + 4 + size else { return nil }
    let body = String(decoding: received[(end + 4)..<(end + 4 + size)], as: UTF8.self)
    received.removeFirst(end + 4 + size)
    return Answer(status: Int(status) ?? 0, fields: fields, body: body)
  }

  private func headEnd() -> Int? {
    var index = 0
    while index + 3 < received.count {
      if received[index] == 13, received[index..<index + 4].elementsEqual([13, 10, 13, 10]) {
        return index
      }
      index += 1
    }
    return nil
  }
}
