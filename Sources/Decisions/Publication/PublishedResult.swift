import Choice
import JSON

/// What a count came to: the file that a recount must write again, byte for byte.
struct PublishedResult: JSONModel {
  let election: Election
  let outcome: Outcome

  init(_ election: Election, _ outcome: Outcome) {
    self.election = election
    self.outcome = outcome
  }

  struct Line: JSONModel {
    let project: Project
    let votes: Int
    let hasWon: Bool

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.project.id }, .init("cost") { $0.project.cost.description },
      .init("votes") { $0.votes }, .init("won") { $0.hasWon },
    ]
  }

  var winners: [String] { outcome.winners.map { election.projects[$0].id } }

  private var lines: [Line] {
    let winners = Set(outcome.winners)
    return election.projects.enumerated().map { place, project in
      Line(
        project: project, votes: election.supporters[place], hasWon: winners.contains(place))
    }
  }

  static let fields: [JSONField<Self>] = [
    .init("ballots") { $0.election.voters }, .init("blank") { $0.election.ballots.blank },
    .init("budget") { $0.election.budget.description },
    .init("cost") { $0.outcome.cost.description },
    .init("endowment") { $0.outcome.endowment.description },
    .init("raises") { "\($0.outcome.raises)" },
    .init("voters_with_winner") { $0.outcome.votersWithWinner },
    .init("winners") { $0.winners }, .init("ideas") { $0.lines },
  ]
}
