import Choice
import Core

/// A count that is done but not yet written down: all of it is computed outside a transaction.
struct BudgetCount: Sendable {
  let ideas: [Idea]
  let election: Election
  let outcome: Outcome
  /// How many of the ballots came on paper.
  let onPaper: Int
  /// How many people had a ballot; not known of what was imported.
  let electors: Int?
  /// What is published to count again, packed; nothing where it could tell who voted how.
  let file: [UInt8]?

  /// Counts by the rule that was stated when the decision opened.
  init(_ decision: Decision, ideas: [Idea], phone: [Ballot], paper: [Ballot], electors: Int?) {
    var places: [Int: Int] = [:]
    for (place, idea) in ideas.enumerated() { places[idea.number] = place }
    let election = Election(
      budget: decision.budget.value, projects: ideas.map { $0.project() },
      approvals: (phone + paper).map { ballot in ballot.numbers.compactMap { places[$0] } })
    self.init(
      ideas: ideas, election: election, parameters: decision.parameters,
      about: PublishedBallots.about(decision), onPaper: paper.count, electors: electors)
  }

  init(
    ideas: [Idea], election: Election, parameters: EqualSharesParameters, about: [Pabulib.Field],
    onPaper: Int = 0, electors: Int? = nil
  ) {
    self.ideas = ideas
    self.election = election
    self.onPaper = onPaper
    self.electors = electors
    outcome = EqualShares(parameters).count(election)
    file = PublishedBallots.pack(
      election, about: about, parameters: parameters, outcome: outcome)
  }

  /// The ideas in the order of a result: those that won as they won, then the others by votes.
  var order: [Int] {
    let winners = Set(outcome.winners)
    return ideas.indices.sorted { one, other in
      let key = sortKey(one, winners)
      let otherKey = sortKey(other, winners)
      return key.lexicographicallyPrecedes(otherKey)
    }
  }

  private func sortKey(_ place: Int, _ winners: Set<Int>) -> [Int] {
    let votes = -election.supporters[place]
    let number = ideas[place].number
    return switch outcome.reasons[place] {
    case .free: [0, 0, votes, number]
    case .funded(let funding): [1, funding.round, votes, number]
    case .addedByCompletion(let rank, _): [2, rank, votes, number]
    case .tooDear, .doesNotFit, .noVotes: [winners.contains(place) ? 3 : 4, votes, number]
    }
  }
}
