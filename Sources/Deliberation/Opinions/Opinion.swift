import Core
import Database
import JSON
import Web

/// Something somebody says on a topic, short enough to agree with or not.
package struct Opinion: Sendable {
  package static let table = Table("deliberation_opinion", secret: ["author", "reason"])
  /// As long as may be read at a glance on a small phone.
  package static let length = 3...200
  /// As many as one person writes on one topic.
  static let mostOfOne = 10
  static let most = 1_000

  package enum State: String, Sendable, SQLBindable, SQLReadable, JSONValue {
    case waiting, shown, rejected

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  let id: ID<Opinion>
  /// By which it is known outside: on the wall, in the files.
  package let number: Int
  package let words: String
  /// Nothing where it was written elsewhere and nobody said.
  let language: Language?
  let isSeed: Bool
  let isAboutPerson: Bool
  package let state: State
  /// What its author is told when it is not shown.
  let reason: String

  static func id(_ number: Int, in topic: ID<Topic>) -> ID<Opinion> {
    .derived(
      "deliberation-opinion", topic.uuid,
      UUID16(high: 0, low: UInt64(truncatingIfNeeded: number)))
  }
}

/// What a statement said before a slip of the pen was mended.
package struct Correction: Sendable {
  package static let table = Table("deliberation_correction")

  let number: Int
  let words: String
  let at: Instant

  static func all(
    of topic: ID<Topic>, in tx: borrowing Transaction<some Any>
  ) throws -> [Int: [Correction]] {
    let rows = try tx.all(
      """
      SELECT number, deliberation_correction.words, corrected_at FROM deliberation_correction
      JOIN deliberation_opinion ON deliberation_opinion.id = deliberation_correction.opinion
      WHERE topic = \(topic) ORDER BY corrected_at, deliberation_correction.id
      """
    ) { row in Correction(number: try row(0), words: try row(1), at: try row(2)) }
    return Dictionary(grouping: rows, by: \.number)
  }
}
