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
  /// What is published to count again; nothing where it could tell who voted how.
  let file: [UInt8]?
  let parameters: EqualSharesParameters

  /// Counts by the rule that was stated when the decision opened.
  init(
    _ decision: Decision, ideas: [Idea], phone: [ListedBallot], paper: [ListedBallot],
    electors: Int?
  ) {
    var places: [Int: Int] = [:]
    for (place, idea) in ideas.enumerated() { places[idea.number] = place }
    // By receipt: an order that tells neither channel nor time.
    let ballots = (phone + paper).sorted { $0.receipt < $1.receipt }.map { listed in
      (voter: listed.receipt.text, projects: listed.ballot.numbers.compactMap { places[$0] })
    }
    let election = Election(
      budget: decision.budget.value, projects: ideas.map { $0.project() },
      approvals: ballots.map(\.projects))
    self.init(
      ideas: ideas, election: election, rule: decision.rule.method, parameters: decision.parameters,
      about: PublishedBallots.about(decision), listing: ballots, onPaper: paper.count,
      electors: electors)
  }

  init(
    ideas: [Idea], election: Election, rule: BudgetRule, parameters: EqualSharesParameters,
    about: [Pabulib.Field],
    listing ballots: [(voter: String, projects: [Int])]? = nil, onPaper: Int = 0,
    electors: Int? = nil
  ) {
    self.ideas = ideas
    self.election = election
    self.onPaper = onPaper
    self.electors = electors
    self.parameters = parameters
    outcome = rule.count(election, parameters)
    file = PublishedBallots.file(
      election, about: about, listing: ballots, rule: rule, parameters: parameters,
      outcome: outcome)
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
    case .tooDear, .doesNotFit, .noVotes, .belowGate, .excluded:
      [winners.contains(place) ? 3 : 4, votes, number]
    }
  }
}
