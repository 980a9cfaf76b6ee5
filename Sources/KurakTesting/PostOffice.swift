import Dispatch
import Foundation
import Synchronization

/// A mail server for one test, on a port of its own: it speaks as much SMTP (RFC 5321) as a letter
/// needs, keeps what it was given, and refuses whom it is told to refuse.
package final class PostOffice: Sendable {
  package struct Delivery: Sendable, Equatable {
    package var from = ""
    package var to: [String] = []
    /// The letter as it arrived, its dots taken back.
    package var text = ""
    package var login: String?
  }

  package let port: UInt16
  private let descriptor: Int32
  private let state = Mutex(State())

  private struct State {
    var deliveries: [Delivery] = []
    var refused: Set<String> = []
  }

  package init(on host: String = "127.0.0.1") throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr(host)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, size) == 0 && listen(descriptor, 8) == 0
          && getsockname(descriptor, pointer, &size) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRINUSE) }
    self.descriptor = descriptor
    port = UInt16(bigEndian: address.sin_port)
    // It ends when the descriptor is shut, so it must not hold the office.
    let serve: @Sendable (Int32) -> Void = { [weak self] line in self?.serve(line) }
    DispatchQueue(label: "post office").async {
      while true {
        let line = accept(descriptor, nil, nil)
        guard line >= 0 else { break }
        serve(line)
        close(line)
      }
      close(descriptor)
    }
  }

  deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

  package var deliveries: [Delivery] { state.withLock { $0.deliveries } }

  /// From now on it takes nothing for this address.
  package func refuse(_ address: String) { state.withLock { _ = $0.refused.insert(address) } }

  package func takeAgain() { state.withLock { $0.refused = [] } }

  private func serve(_ line: Int32) {
    var reader = LineReader(descriptor: line)
    var delivery = Delivery()
    say("220 post.test", line)
    while let command = reader.next() {
      let verb = command.prefix(4).uppercased()
      switch verb {
      case "EHLO":
        say("250-post.test", line)
        say("250 AUTH PLAIN", line)
      case "AUTH":
        // With or without the words of the login in the same line.
        let parts = command.split(separator: " ")
        if parts.count < 3 { say("334 ", line) }
        delivery.login = parts.count < 3 ? reader.next() : String(parts[2])
        say("235 come in", line)
      case "MAIL":
        delivery.from = address(in: command)
        say("250 good", line)
      case "RCPT":
        let to = address(in: command)
        let isRefused = state.withLock { $0.refused.contains(to) }
        if !isRefused { delivery.to.append(to) }
        say(isRefused ? "550 nobody of that name" : "250 good", line)
      case "DATA":
        say("354 go on", line)
        while let text = reader.next(), text != "." {
          delivery.text += (text.hasPrefix(".") ? String(text.dropFirst()) : text) + "\n"
        }
        let whole = delivery
        state.withLock { $0.deliveries.append(whole) }
        say("250 taken", line)
      case "QUIT":
        return say("221 bye", line)
      default: say("502 what", line)
      }
    }
  }

  private func address(in command: String) -> String {
    command.split(separator: "<").last.flatMap { $0.split(separator: ">").first }.map(String.init)
      ?? ""
  }

  private func say(_ text: String, _ line: Int32) {
    let bytes = Array("\(text)\r\n".utf8)
    _ = bytes.withUnsafeBytes { send(line, $0.baseAddress, bytes.count, Int32(MSG_NOSIGNAL)) }
  }

  private struct LineReader {
    let descriptor: Int32
    private var held: [UInt8] = []

    init(descriptor: Int32) { self.descriptor = descriptor }

    mutating func next() -> String? {
      while true {
        if let end = held.firstIndex(of: 10) {
          let line = held[..<end].filter { $0 != 13 }
          held.removeFirst(end + 1)
          return String(decoding: line, as: UTF8.self)
        }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { return nil }
        held += buffer.prefix(count)
      }
    }
  }
}

/// What of quoted-printable a test reads.
extension String {
  package var fromQuotedPrintable: String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let unit = rest.popFirst() {
      guard unit == UInt8(ascii: "=") else {
        bytes.append(unit)
        continue
      }
      let pair = rest.prefix(2)
      if pair.first == 10 {
        rest.removeFirst()
      } else if pair.first == 13 {
        rest.removeFirst(2)
      } else if let byte = UInt8(String(decoding: pair, as: UTF8.self), radix: 16) {
        bytes.append(byte)
        rest.removeFirst(2)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
