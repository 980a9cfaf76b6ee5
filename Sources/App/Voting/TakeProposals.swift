import Core
import Database
import Decisions
import Proposals
import Web

/// Takes proposals of a process over as ideas of a decision that is being prepared; each of them
/// stands in it once, however often it is taken.
struct TakeProposals: Command {
  static let name = "take-proposals"
  static let access = Access.deciders
  /// As much of the words as an idea holds; the rest is read on the page of the proposal.
  static let mostWords = 1000
  let decision: ID<Decision>
  let process: ID<JointProcess>
  let proposals: Set<ID<Proposal>>

  /// Gives how many of those chosen stand in the decision now.
  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let draft = try Decisions.prepared(decision, community: actor.community, in: tx)
    let chosen = try Wish.all(of: process, community: actor.community, in: tx).filter {
      proposals.contains($0.id)
    }
    guard !chosen.isEmpty else {
      throw DomainError.invalid([Fault("proposal", Message("proposals.take.fault.none"))])
    }
    // What was withdrawn, merged or answered since the page was made is not put to the vote.
    guard chosen.count == proposals.count else {
      throw DomainError.rule(Message("proposals.take.rule.changed"))
    }
    for wish in chosen {
      try check(wish, against: draft)
      _ = try AddIdea(to: decision, wish.terms(isBudget: draft.isBudget), from: ID(wish.id.uuid))
        .perform(by: actor, in: tx)
    }
    return chosen.count
  }

  /// Whatever is divided has a price, and none is dearer than all the money there is.
  private func check(_ wish: Wish, against draft: Decisions.Draft) throws {
    guard draft.isBudget else { return }
    guard let cost = wish.cost, cost > 0 else {
      throw DomainError.rule(Message("proposals.take.rule.no-cost", .number(wish.number)))
    }
    guard Amount(cost) <= draft.budget else {
      throw DomainError.rule(Message("proposals.take.rule.too-dear", .number(wish.number)))
    }
  }
}

extension Wish {
  fileprivate func terms(isBudget: Bool) -> IdeaTerms {
    IdeaTerms(
      title: Translated([language: title]), description: Translated([language: gist]),
      cost: isBudget ? cost ?? 0 : 0)
  }

  /// Ends at a whole letter, and says that there is more.
  private var gist: String {
    guard words.unicodeScalars.count > TakeProposals.mostWords else { return words }
    var short = ""
    for letter in words {
      guard short.unicodeScalars.count + letter.unicodeScalars.count < TakeProposals.mostWords
      else { break }
      short.append(letter)
    }
    return short + "…"
  }
}
