import Core
import Database
import JSON
import Web

/// Something that was noted while people spoke, for the minutes: no two phones overwrite each other.
package struct GatheringNote: JSONModel {
  package static let table = Table("gathering_note")
  static let limit = 2_000
  /// More than that nobody reads out.
  static let most = 500

  package let id: ID<GatheringNote>
  let item: ID<AgendaItem>?
  let words: String

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("item") { $0.item }, .init("words") { $0.words },
  ]

  /// In the order of their ids, which the phones made as they were written: it is the same whatever
  /// came first.
  ///
  /// A clock that lies puts a note in the wrong place, and whoever writes the minutes
  /// puts it right.
  static func all(
    of gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> [GatheringNote] {
    try tx.all(listing(gathering)) { row in
      GatheringNote(id: try row(0), item: try row(1), words: try row(2))
    }
  }

  static func listing(_ gathering: ID<Gathering>) -> SQL {
    """
    SELECT id, item, words FROM gathering_note WHERE gathering = \(gathering)
    ORDER BY id LIMIT \(most)
    """
  }
}

/// Notes what somebody said or what happened.
package struct WriteNote: Command {
  package static let name = "write-gathering-note"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>
  package var item: ID<AgendaItem>?
  package var words: String

  package init(_ words: String, on item: ID<AgendaItem>?, at gathering: ID<Gathering>) {
    self.words = words
    self.item = item
    self.gathering = gathering
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<GatheringNote> {
    _ = try Gathering.taking(gathering, by: actor, in: tx)
    guard !words.isEmpty else {
      throw DomainError.invalid([Fault("words", Message("web.fault.required"))])
    }
    if let item { _ = try AgendaItem.all(of: gathering, in: tx).find(item) }
    let known = try tx.count("SELECT count(*) FROM gathering_note WHERE gathering = \(gathering)")
    guard known < GatheringNote.most else {
      throw DomainError.rule(Message("gatherings.rule.most-notes", .number(GatheringNote.most)))
    }
    let id = ID<GatheringNote>(actor.command)
    try tx.insert(
      into: GatheringNote.table, id,
      ["community": actor.community, "gathering": gathering, "item": item, "words": words])
    return id
  }
}

/// Takes a note away; the journal keeps it.
package struct RemoveNote: Command {
  package static let name = "remove-gathering-note"
  package static let access = Access.conveners
  package var note: ID<GatheringNote>
  package var gathering: ID<Gathering>

  package init(_ note: ID<GatheringNote>, at gathering: ID<Gathering>) {
    self.note = note
    self.gathering = gathering
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Gathering.taking(gathering, by: actor, in: tx)
    let isThere = try tx.exists(
      "SELECT 1 FROM gathering_note WHERE id = \(note) AND gathering = \(gathering)")
    guard isThere else { throw DomainError.notFound }
    try tx.delete(from: GatheringNote.table, note)
    return Done()
  }
}
