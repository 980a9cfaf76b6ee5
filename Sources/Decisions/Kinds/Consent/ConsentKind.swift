import Choice
import Core
import Localization
import Markup
import Web

/// A proposal stands unless somebody objects with a reason.
struct ConsentKind: AnsweredKind {
  static let name = "consent"
  static let answers = ["agree", "aside", "object"]
  static let objection = 3
  static let longestReason = 300

  /// The part of those who may vote that must take part, in percent.
  let quorum: Int

  init(quorum: Int) { self.quorum = quorum }

  init(_ settings: Settings) { self.init(quorum: settings.number("quorum", or: 50)) }
  var settings: Settings { Settings(["quorum": String(quorum)]) }

  static func fields(_ state: FormState, _ words: Localizer) -> Markup {
    QuorumField(state: state, words: words).body
  }

  static func read(_ form: inout FormReader) -> Self {
    ConsentKind(quorum: form.number("quorum", in: 0...100))
  }

  var facts: [RuleFacts.Fact] { [.quorum(quorum)] }

  func ballotFields(_ ballot: BallotFields) -> Markup {
    .group([
      AnswerButtons(ballot: ballot, answers: Self.answers).body,
      TextField(
        "reason", Message("decisions.consent.reason"),
        ballot.state.or(["reason": ballot.own?.reason ?? ""]), ballot.words,
        hint: Message("decisions.consent.reason-hint"), isRequired: false
      ).body,
    ])
  }

  /// A reason that stands beside another answer is left out.
  func read(_ form: inout FormReader, options: [Idea]) -> Ballot {
    let marks = answer(&form)
    let reason = form.line("reason", in: 0...Self.longestReason)
    guard marks == [Self.objection] else { return Ballot(marks: marks) }
    if reason.isEmpty { form.fault("reason", Message("decisions.fault.no-reason")) }
    return Ballot(marks: marks, reason: reason)
  }

  /// On paper an objection may lack its reason; then it is told apart, and holds nothing up.
  func read(typed: TypedMarks, options: [Idea]) throws(FaultyMarks) -> Ballot {
    if typed.numbers != [Self.objection] { try typed.onlyNumbers() }
    return Ballot(
      marks: typed.numbers, reason: String(typed.words.prefix(Self.longestReason)))
  }
}

extension ConsentKind: CountedKind {
  func count(_ poll: Poll) throws -> ConsentResult {
    let answers = poll.ballots.map { ballot -> Consent.Answer in
      switch ballot.numbers.first {
      case 1: .agrees
      case 2: .standsAside
      default: .objects(reason: ballot.reason)
      }
    }
    let outcome = try Consent(answers, quorum: poll.quorum(percent: quorum))
    return ConsentResult(
      ballots: poll.ballots.count, electors: poll.electors, quorum: outcome.quorum,
      answers: ConsentResult.Answers(
        agreed: answers.count { $0 == .agrees }, aside: answers.count { $0 == .standsAside },
        objected: outcome.objections.count, unreasoned: outcome.unreasoned.count),
      reason: outcome.reason.key,
      objections: outcome.objections.map { poll.ballots[$0].reason }.sorted())
  }
}

extension Consent.Reason {
  /// As it stands in files and in keys of messages.
  fileprivate var key: String {
    switch self {
    case .stands: "stands"
    case .noQuorum: "no-quorum"
    case .objected: "objected"
    }
  }
}

extension Way {
  package static func consent(quorum: Int = 50) -> Way {
    Way(kind: ConsentKind(quorum: quorum))
  }
}
