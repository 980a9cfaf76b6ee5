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
    let page = MinutesSeal(number: number, day: day, previous: previous, hash: [])
    return MinutesSeal(
      number: number, day: day, previous: previous,
      hash: SHA256.sum(page.hashed(text, kind, of: gathering)))
  }

  /// What the hash is of, eight lines; the last is the sum of the text itself.
  func hashed(
    _ text: MinutesText, _ kind: MinutesVersion.Kind, of gathering: ID<Gathering>
  ) -> String {
    let lines = [
      Hex.text(previous), String(number), gathering.description, kind.rawValue, day.iso,
      text.language.rawValue, OneLine.write(text.number), Hex.text(SHA256.sum(text.body)),
    ]
    return lines.joined(separator: "\n") + "\n"
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
