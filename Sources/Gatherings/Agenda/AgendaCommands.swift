import Core
import Database
import Web

/// What is said of an item of the agenda.
package struct AgendaTerms: Sendable {
  package var title: Translated
  package var minutes: Int
  package var reporter: String

  package init(_ title: Translated, minutes: Int, reporter: String = "") {
    self.title = title
    self.minutes = minutes
    self.reporter = reporter
  }

  func check() throws {
    var faults: [Fault] = []
    if title.isEmpty { faults.append(Fault("title.ky", Message("web.fault.one-language"))) }
    if !(1...480).contains(minutes) {
      faults.append(Fault("minutes", Message("web.fault.range", .number(1), .number(480))))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}

/// Adds an item at the end; a gathering that is going on may take up one more.
package struct AddAgendaItem: Command {
  package static let name = "add-agenda-item"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>
  package var terms: AgendaTerms

  package init(to gathering: ID<Gathering>, _ terms: AgendaTerms) {
    self.gathering = gathering
    self.terms = terms
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<AgendaItem> {
    try terms.check()
    let found = try Gathering.find(gathering, community: actor.community, in: tx)
    guard [.draft, .announced, .open].contains(found.state) else {
      throw DomainError.rule(Message("gatherings.rule.ended"))
    }
    let items = try AgendaItem.all(of: gathering, in: tx)
    guard items.count < AgendaItem.most else {
      throw DomainError.rule(Message("gatherings.rule.items", .number(AgendaItem.most)))
    }
    let id = ID<AgendaItem>.make(at: actor.now)
    try tx.insert(
      into: AgendaItem.table, id,
      [
        "community": actor.community, "gathering": gathering,
        "place": (items.last?.place ?? 0) + 1, "title": terms.title, "minutes": terms.minutes,
        "reporter": terms.reporter,
      ])
    return id
  }
}

/// Says an item anew.
package struct ReviseAgendaItem: Command {
  package static let name = "revise-agenda-item"
  package static let access = Access.conveners
  package var item: ID<AgendaItem>
  package var gathering: ID<Gathering>
  package var terms: AgendaTerms

  package init(_ item: ID<AgendaItem>, of gathering: ID<Gathering>, _ terms: AgendaTerms) {
    self.item = item
    self.gathering = gathering
    self.terms = terms
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try terms.check()
    _ = try Gathering.planned(gathering, by: actor, in: tx)
    _ = try AgendaItem.all(of: gathering, in: tx).find(item)
    try tx.update(
      AgendaItem.table, item,
      ["title": terms.title, "minutes": terms.minutes, "reporter": terms.reporter])
    return Done()
  }
}

/// Brings an item before the one above it.
package struct RaiseAgendaItem: Command {
  package static let name = "raise-agenda-item"
  package static let access = Access.conveners
  package var item: ID<AgendaItem>
  package var gathering: ID<Gathering>

  package init(_ item: ID<AgendaItem>, of gathering: ID<Gathering>) {
    self.item = item
    self.gathering = gathering
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Gathering.planned(gathering, by: actor, in: tx)
    let items = try AgendaItem.all(of: gathering, in: tx)
    let raised = try items.find(item)
    guard let above = items.last(where: { $0.place < raised.place }) else { return Done() }
    try tx.update(AgendaItem.table, raised.id, ["place": above.place])
    try tx.update(AgendaItem.table, above.id, ["place": raised.place])
    return Done()
  }
}

/// Takes an item off the agenda; those below it move up.
package struct RemoveAgendaItem: Command {
  package static let name = "remove-agenda-item"
  package static let access = Access.conveners
  package var item: ID<AgendaItem>
  package var gathering: ID<Gathering>

  package init(_ item: ID<AgendaItem>, of gathering: ID<Gathering>) {
    self.item = item
    self.gathering = gathering
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Gathering.planned(gathering, by: actor, in: tx)
    let items = try AgendaItem.all(of: gathering, in: tx)
    let removed = try items.find(item)
    guard found.state == .draft || items.count > 1 else {
      throw DomainError.rule(Message("gatherings.rule.no-agenda"))
    }
    try tx.delete(from: AgendaItem.table, item)
    for later in items where later.place > removed.place {
      try tx.update(AgendaItem.table, later.id, ["place": later.place - 1])
    }
    return Done()
  }
}
