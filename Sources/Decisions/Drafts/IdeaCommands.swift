import Core
import Database
import Web

/// What is said of an idea.
package struct IdeaTerms: Sendable {
  package var title: Translated
  package var description: Translated
  package var cost: Int
  package var sex: Sex?

  package init(
    title: Translated, description: Translated = Translated(), cost: Int = 0, sex: Sex? = nil
  ) {
    self.title = title
    self.description = description
    self.cost = cost
    self.sex = sex
  }

  func check(against decision: Decision) throws {
    guard decision.kind.choices != nil else { throw DomainError.notFound }
    guard Amount(cost) <= decision.budget else {
      throw DomainError.invalid([Fault("cost", Message("decisions.fault.over-budget"))])
    }
  }
}

/// Adds an idea to a draft, under the next number; one that came from elsewhere is added once.
package struct AddIdea: Command {
  package static let name = "add-idea"
  package static let access = Access.deciders
  package var decision: ID<Decision>
  package var terms: IdeaTerms
  /// What it was before, in another room.
  package var source: ID<Never>?

  package init(to decision: ID<Decision>, _ terms: IdeaTerms, from source: ID<Never>? = nil) {
    self.decision = decision
    self.terms = terms
    self.source = source
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<Idea> {
    let draft = try Decision.draft(decision, community: actor.community, in: tx)
    try terms.check(against: draft)
    if let source, let known = try Idea.taken(from: source, into: decision, in: tx) { return known }
    let number = try Idea.all(of: decision, community: actor.community, in: tx).count + 1
    guard number <= Decision.mostIdeas else {
      throw DomainError.rule(
        Message("decisions.rule.too-many-ideas", .number(Decision.mostIdeas)))
    }
    let id = ID<Idea>.make(at: actor.now)
    try tx.insert(
      into: Idea.table, id,
      [
        "community": actor.community, "decision": decision, "number": number,
        "code": String(number), "title": terms.title, "description": terms.description,
        "cost": Amount(terms.cost), "sex": terms.sex, "source": source,
      ])
    return id
  }
}

/// Changes what is said of an idea of a draft.
package struct ReviseIdea: Command {
  package static let name = "revise-idea"
  package static let access = Access.deciders
  package var idea: ID<Idea>
  package var decision: ID<Decision>
  package var terms: IdeaTerms

  package init(_ idea: ID<Idea>, of decision: ID<Decision>, _ terms: IdeaTerms) {
    self.idea = idea
    self.decision = decision
    self.terms = terms
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let draft = try Decision.draft(decision, community: actor.community, in: tx)
    try terms.check(against: draft)
    _ = try Idea.find(idea, of: decision, community: actor.community, in: tx)
    try tx.update(
      Idea.table, idea,
      [
        "title": terms.title, "description": terms.description, "cost": Amount(terms.cost),
        "sex": terms.sex,
      ])
    return Done()
  }
}

/// Takes an idea out of a draft; those after it move up, so that no number is missing.
package struct RemoveIdea: Command {
  package static let name = "remove-idea"
  package static let access = Access.deciders
  package var idea: ID<Idea>
  package var decision: ID<Decision>

  package init(_ idea: ID<Idea>, of decision: ID<Decision>) {
    self.idea = idea
    self.decision = decision
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try Decision.draft(decision, community: actor.community, in: tx)
    let removed = try Idea.find(idea, of: decision, community: actor.community, in: tx)
    try tx.delete(from: Idea.table, idea)
    for later in try Idea.all(of: decision, community: actor.community, in: tx)
    where later.number > removed.number {
      try tx.update(
        Idea.table, later.id,
        ["number": later.number - 1, "code": String(later.number - 1)])
    }
    return Done()
  }
}
