import Choice
import Core
import Localization
import Markup
import Web

/// Yes, no or abstaining, under a quorum and a threshold.
struct MajorityKind: AnsweredKind {
  static let name = "majority"
  static let answers = ["yes", "no", "abstain"]

  /// The part of those who may vote that must take part, in percent.
  let quorum: Int
  let threshold: MajorityVote.Threshold

  init(quorum: Int, threshold: MajorityVote.Threshold) {
    self.quorum = quorum
    self.threshold = threshold
  }

  init(_ settings: Settings) {
    self.init(
      quorum: settings.number("quorum", or: 50),
      threshold: settings.choice("threshold", or: .simple))
  }

  var settings: Settings {
    Settings(["quorum": String(quorum), "threshold": threshold.rawValue])
  }

  static func fields(_ state: FormState, _ words: Localizer) -> Markup {
    .group([
      RadioGroup(
        oneOf: "threshold", MajorityVote.Threshold.allCases.map(\.rawValue),
        usual: MajorityVote.Threshold.simple.rawValue, state, words
      ).body,
      QuorumField(state: state, words: words).body,
    ])
  }

  static func read(_ form: inout FormReader) -> Self {
    MajorityKind(
      quorum: form.number("quorum", in: 0...100),
      threshold: form.choice("threshold") ?? .simple)
  }

  var facts: [RuleFacts.Fact] {
    [.one(of: "threshold", threshold.rawValue), .quorum(quorum)]
  }
}

extension MajorityKind: CountedKind {
  func count(_ poll: Poll) throws -> MajorityResult {
    let counts = (1...3).map { answer in poll.ballots.count { $0.numbers == [answer] } }
    // Somebody who voted may have moved away since.
    let entitled = max(poll.electors, poll.ballots.count)
    let vote = MajorityVote(
      quorum: Rational(BigInteger(quorum), over: 100) ?? .zero, threshold: threshold)
    let outcome = try vote.decide(
      yes: counts[0], no: counts[1], abstained: counts[2], entitled: entitled)
    return MajorityResult(
      ballots: outcome.present, yes: counts[0], no: counts[1], abstained: counts[2],
      electors: entitled, quorum: outcome.quorum, needed: outcome.needed, base: outcome.base,
      reason: outcome.reason.key)
  }
}

extension MajorityVote.Reason {
  /// As it stands in files and in keys of messages.
  fileprivate var key: String {
    switch self {
    case .carried: "carried"
    case .noQuorum: "no-quorum"
    case .tooFewFor: "too-few-for"
    case .tied: "tied"
    }
  }
}

extension Way {
  package static func majority(
    quorum: Int = 50, threshold: MajorityVote.Threshold = .simple
  ) -> Way {
    Way(kind: MajorityKind(quorum: quorum, threshold: threshold))
  }
}
