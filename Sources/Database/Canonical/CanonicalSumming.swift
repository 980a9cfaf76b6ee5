import Sodium

/// Turns what an export says into its bytes, some at a time, and sums them up.
struct CanonicalSumming: ~Copyable {
  private var sum = RunningSHA256()
  private var piece: [UInt8] = []
  private var rows = 0
  private var bytes = 0

  mutating func add(_ event: CanonicalEvent, _ sink: ([UInt8]) throws -> Void) throws {
    piece.append(canonical: event)
    if case .row = event { rows += 1 }
    if piece.count >= 1 << 16 { try flush(sink) }
  }

  consuming func finish(_ sink: ([UInt8]) throws -> Void) throws -> CanonicalSum {
    try flush(sink)
    let (rows, bytes) = (rows, bytes)
    return CanonicalSum(fingerprint: sum.finish(), rows: rows, bytes: bytes)
  }

  private mutating func flush(_ sink: ([UInt8]) throws -> Void) throws {
    sum.update(piece)
    try sink(piece)
    bytes += piece.count
    piece.removeAll(keepingCapacity: true)
  }
}
