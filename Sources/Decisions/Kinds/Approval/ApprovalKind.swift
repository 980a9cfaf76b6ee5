import Choice
import Core
import Localization
import Markup
import Web

/// Everybody ticks all options she can live with; the one with most ticks wins.
struct ApprovalKind: TickedKind {
  static let name = "approval"
  static let choices: Choices? = .option

  init(_ settings: Settings = Settings()) {}
  var settings: Settings { Settings() }
  static func fields(_ state: FormState, _ words: Localizer) -> Markup { .nothing }
  static func read(_ form: inout FormReader) -> Self { ApprovalKind() }
  var facts: [RuleFacts.Fact] { [] }
  func check(_ options: [Idea]) throws { try Options.check(options, atLeast: 2) }
}

extension ApprovalKind: CountedKind {
  func count(_ poll: Poll) throws -> ScoreResult {
    let places = poll.ballots.map { $0.numbers.map { $0 - 1 } }
    let scores = try OptionScores(approvals: places, options: poll.options)
    return ScoreResult(
      scores, ballots: poll.ballots.count, blank: places.count { $0.isEmpty },
      most: poll.ballots.count)
  }
}

/// What every kind asks of its options before it opens.
enum Options {
  static func check(_ options: [Idea], atLeast least: Int) throws {
    guard options.count >= least else {
      throw DomainError.rule(Message("decisions.rule.few-options", .number(least)))
    }
  }
}

extension Way {
  package static var approval: Way { Way(kind: ApprovalKind()) }
}
