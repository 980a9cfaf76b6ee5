import Core
import Database
import Localization
import Paper

/// The protocol of a budget's count: everything that fixes and everything that came of it, to be
/// signed.
struct CountProtocol: Sendable {
  let frame: ProtocolFrame
  let outcome: DecisionOutcome
  let results: [IdeaOutcome]
  let hasBallotFile: Bool

  var decision: Decision { frame.decision }

  static func read(
    _ decision: Decision, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> CountProtocol {
    CountProtocol(
      frame: try ProtocolFrame.read(decision, community: community, in: tx),
      outcome: try DecisionOutcome.find(decision.id, community: community, in: tx),
      results: try IdeaOutcome.all(of: decision.id, community: community, in: tx),
      hasBallotFile: try PublishedBallots.exist(for: decision.id, community: community, in: tx))
  }

  func paper(_ words: Localizer) -> PaperProtocol {
    frame.paper(
      [
        .facts(facts(words)),
        .heading(words(Message("decisions.rule-card.title"))),
        .paragraph(words(decision.rule.method.hint)), .facts(frame.parameters(words)),
        .heading(words(Message("decisions.result.voters"))),
        .facts(turnout(words) + frame.help(words)),
      ] + frame.onPaper(ofBallots: outcome.ballots, onPaper: outcome.onPaper, words) + [
        .heading(words(Message("decisions.protocol.ideas"))), .table(table(words)),
        .heading(words(Message("decisions.result.why"))),
      ] + reasons(words) + recount(words), words)
  }

  private func recount(_ words: Localizer) -> [PaperProtocol.Part] {
    guard !decision.isPractice else { return [] }
    let sentence =
      hasBallotFile
      ? Message("decisions.result.recount-how")
      : Message("decisions.small.withheld", .number(Decision.fewestPublished))
    return [.paragraph(words(sentence))]
  }
}
