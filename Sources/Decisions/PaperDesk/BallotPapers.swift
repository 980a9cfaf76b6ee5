import Core
import Database
import Localization
import Paper
import People
import Sodium

/// Ballots to be printed, in an order that nobody keeps: else the register could tell whose
/// is whose.
struct BallotPapers: Sendable {
  let decision: Decision
  let place: CommunityRecord
  let ideas: [Idea]
  let codes: [String]

  static func read(
    _ id: ID<Decision>, part: Int, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> BallotPapers {
    let decision = try Decision.withPaper(id, community: community, in: tx)
    let all = try PaperBallot.codes(in: id, community: community, in: tx)
    let size = PaperDeskModel.partSize
    guard part >= 1, part <= 1_000_000, all.count > (part - 1) * size else {
      throw DomainError.notFound
    }
    return BallotPapers(
      decision: decision, place: try CommunityRecord.find(community, in: tx),
      ideas: try Idea.all(of: id, community: community, in: tx),
      codes: all[((part - 1) * size)..<min(part * size, all.count)].shuffled())
  }

  private func instruction(_ words: Localizer) -> Message {
    decision.kind.choices == .idea
      ? Message("decisions.paper.instruction", .text(words.money(decision.budget, .som)))
      : type(of: decision.kind).onPaper
  }

  private func cost(_ number: Int, _ words: Localizer) -> String {
    guard decision.kind.choices == .idea,
      let idea = ideas.first(where: { $0.number == number })
    else { return "" }
    return words.money(idea.cost, decision.currency)
  }

  func paper(_ words: Localizer) -> PaperBallots {
    PaperBallots(
      title: decision.title.text(words.language),
      place: [place.aimak, place.village].map { $0.text(words.language) }
        .filter { !$0.isEmpty }.joined(separator: ", "),
      instruction: words(instruction(words)),
      ideas: decision.kind.paperLines(ideas, words).map { line in
        PaperBallots.Idea(number: line.number, name: line.name, cost: cost(line.number, words))
      },
      numberLabel: words(Message("decisions.paper.ballot-label")),
      numbers: codes.map(ShortCode.grouped))
  }
}
