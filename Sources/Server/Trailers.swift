/// Notes whether the fields after a chunked body have one that belongs before it.
struct Trailers {
  private(set) var areForbidden = false
  private let headEnd: Int

  init(after headEnd: Int) { self.headEnd = headEnd }

  /// Where the CR and the LF of the very last line come in two pieces, libmicrohttpd (0.9.75)
  /// tells the head's last field a second time as a trailer: it lies where the head lay.
  mutating func add(_ name: UnsafeRawBufferPointer) {
    guard unsafe Int(bitPattern: name.baseAddress) >= headEnd else { return }
    let lowered = unsafe String(decoding: name, as: UTF8.self).lowercased()
    if Trailers.forbidden.contains(lowered) { areForbidden = true }
  }

  private static let forbidden: Set = [
    "content-length", "transfer-encoding", "host", "authorization", "cookie",
  ]
}
