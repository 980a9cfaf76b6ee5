import Core
import Database
import Localization
import Paper
import People
import Sodium

/// A sheet of paper with an id, on which somebody without a phone answers.
package enum AnswerPaper {
  package static let table = Table("deliberation_sheet")
  package static let people = Table("deliberation_on_paper")
  static let codeLength = 6
  /// As many statements as fit on a sheet that somebody reads to its end.
  static let statements = 40
  static let most = 1_000

  static func id(_ topic: ID<Topic>, _ code: String) -> ID<AnswerPaper> {
    let name = UUID16(digest: Digest.blake2b(code)) ?? UUID16(high: 0, low: 0)
    return .derived("deliberation-sheet", topic.uuid, name)
  }

  static func person(_ topic: ID<Topic>, _ person: ID<Person>) -> ID<AnswerPaper> {
    .derived("deliberation-on-paper", topic.uuid, person.uuid)
  }

  /// The statements that stand on the sheets: the first ones that all may read.
  static func opinions(
    of topic: ID<Topic>, in tx: borrowing Transaction<some Any>
  ) throws -> [Opinion] {
    let numbers = try Opinion.numbers(.shown, in: topic, tx: tx).prefix(statements)
    let found = try Opinion.shown(Array(numbers), in: topic, tx: tx)
    return numbers.compactMap { found[$0] }
  }

  /// The ids of sheets that were printed and not yet typed in.
  static func open(
    of topic: ID<Topic>, in tx: borrowing Transaction<some Any>
  ) throws -> [String] {
    try tx.all(
      """
      SELECT code FROM deliberation_sheet WHERE topic = \(topic) AND typed_by IS NULL
      ORDER BY code
      """
    ) { row in try row(0) }
  }

  static func counts(
    of topic: ID<Topic>, in tx: borrowing Transaction<some Any>
  ) throws -> (printed: Int, typed: Int) {
    try tx.first(
      "SELECT count(*), count(typed_by) FROM deliberation_sheet WHERE topic = \(topic)"
    ) { row in (printed: try row(0) as Int, typed: try row(1) as Int) } ?? (0, 0)
  }
}

/// The sheets that are to be printed, two on a page where they fit.
struct AnswerPapers {
  let topic: Topic
  let place: CommunityRecord
  let opinions: [Opinion]
  let codes: [String]

  func paper(_ words: Localizer) -> PaperBallots {
    PaperBallots(
      title: topic.terms.question.text(words.language),
      place: [place.aimak, place.village].map { $0.text(words.language) }
        .filter { !$0.isEmpty }.joined(separator: ", "),
      instruction: words(Message("deliberation.sheet.instruction")),
      ideas: opinions.map { .init(number: $0.number, name: $0.words, cost: "") },
      numberLabel: words(Message("deliberation.sheet.label")),
      numbers: codes.map(ShortCode.grouped))
  }
}
