import Core
import Database
import Localization
import Paper
import People

/// The protocol of a count: everything that fixes and everything that came of it, to be signed.
struct CountProtocol: Sendable {
  let decision: Decision
  let place: CommunityRecord
  let hosts: [HostRecord]
  let outcome: DecisionOutcome
  let results: [IdeaOutcome]
  let paperCounts: PaperCounts?
  let hasBallotFile: Bool

  static func read(
    _ decision: Decision, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> CountProtocol {
    CountProtocol(
      decision: decision, place: try CommunityRecord.find(community, in: tx),
      hosts: try HostRecord.all(of: community, in: tx),
      outcome: try DecisionOutcome.find(decision.id, community: community, in: tx),
      results: try IdeaOutcome.all(of: decision.id, community: community, in: tx),
      paperCounts: decision.usesPaper
        ? try PaperCounts.of(decision, community: community, in: tx) : nil,
      hasBallotFile: try PublishedBallots.exist(for: decision.id, community: community, in: tx))
  }

  func paper(_ words: Localizer) -> PaperProtocol {
    PaperProtocol(
      title: words(Message("decisions.protocol.title")), place: placeName(words),
      parts: [
        .heading(decision.title.text(words.language)), .facts(facts(words)),
        .heading(words(Message("decisions.rule-card.title"))),
        .paragraph(words(decision.rule.method.hint)), .facts(parameters(words)),
        .heading(words(Message("decisions.result.voters"))), .facts(turnout(words)),
      ] + onPaper(words) + [
        .heading(words(Message("decisions.protocol.ideas"))), .table(table(words)),
        .heading(words(Message("decisions.result.why"))),
      ] + reasons(words) + recount(words) + [
        .heading(words(Message("decisions.protocol.signatures"))),
        .signatures(signatures(words)),
      ])
  }

  private func placeName(_ words: Localizer) -> String {
    [place.oblast, place.district, place.aimak, place.village]
      .map { $0.text(words.language) }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func recount(_ words: Localizer) -> [PaperProtocol.Part] {
    let sentence =
      hasBallotFile
      ? Message("decisions.result.recount-how")
      : Message("decisions.small.withheld", .number(Decision.fewestPublished))
    return [.paragraph(words(sentence))]
  }

  private func signatures(_ words: Localizer) -> [PaperSignature] {
    let offices = ["chair", "secretary", "member", "member"].map {
      words(Message("decisions.protocol.\($0)"))
    }
    let names = hosts.map { $0.name.text(words.language) }
    return offices.map { PaperSignature(name: "", office: $0) }
      + names.map { PaperSignature(name: "", office: $0) }
  }
}
