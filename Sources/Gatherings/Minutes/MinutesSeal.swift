import Core
import Database
import Sodium
import Web

/// What fixes approved minutes: a hash over their text and over the hash of those before them.
///
/// Each line of what is hashed is a text anybody can write down again, so that whoever has the papers
/// can take the sums with the tools of her own computer.
struct MinutesSeal: Sendable, Equatable {
  /// Its place in the chain of the community.
  let number: Int
  let day: Day
  let previous: [UInt8]
  let hash: [UInt8]

  static func make(
    _ text: MinutesText, _ kind: MinutesVersion.Kind, of gathering: ID<Gathering>, on day: Day,
    after last: MinutesSeal?
  ) -> MinutesSeal {
    let number = (last?.number ?? 0) + 1
    let previous = last?.hash ?? []
    let lines = [
      Hex.text(previous), String(number), gathering.description, kind.rawValue, day.iso,
      text.language.rawValue, OneLine.write(text.number), Hex.text(sum(text.body)),
    ]
    return MinutesSeal(
      number: number, day: day, previous: previous,
      hash: sum(lines.joined(separator: "\n") + "\n"))
  }

  /// SHA-256, as `sha256sum` takes it of the same bytes.
  static func sum(_ text: String) -> [UInt8] {
    var running = RunningSHA256()
    running.update(Array(text.utf8))
    return running.finish()
  }

  /// The newest of a community.
  static func last(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> MinutesSeal? {
    try tx.first(
      """
      SELECT chain_number, approved_on, previous, hash FROM gathering_minutes
      WHERE community = \(community) AND chain_number IS NOT NULL
      ORDER BY chain_number DESC LIMIT 1
      """
    ) { row in
      MinutesSeal(number: try row(0), day: try row(1), previous: try row(2), hash: try row(3))
    }
  }
}

/// Bytes as people compare them: lower-case digits, in groups of four where they are read.
enum Hex {
  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  static func grouped(_ bytes: [UInt8]) -> String {
    let text = Array(text(bytes))
    return stride(from: 0, to: text.count, by: 4)
      .map { String(text[$0..<min($0 + 4, text.count)]) }.joined(separator: " ")
  }
}
