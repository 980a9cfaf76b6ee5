/// Bytes as people compare them: lower-case digits, in groups of four where they are read.
package enum Hex {
  package static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// For a page or a notice board.
  package static func grouped(_ bytes: some Sequence<UInt8>) -> String {
    let text = Array(text(bytes))
    return stride(from: 0, to: text.count, by: 4)
      .map { String(text[$0..<min($0 + 4, text.count)]) }.joined(separator: " ")
  }
}
