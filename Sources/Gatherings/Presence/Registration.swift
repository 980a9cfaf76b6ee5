import Core
import Database
import Localization
import People
import Web

/// A resident who is there by name; she may then vote by phone.
package enum Registration {
  static func id(_ person: ID<Person>, at gathering: ID<Gathering>) -> ID<Presence> {
    .derived("gathering-person", gathering.uuid, person.uuid)
  }

  static func exists(
    _ person: ID<Person>, at gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists(
      "SELECT 1 FROM gathering_presence WHERE id = \(id(person, at: gathering)) AND person IS NOT NULL"
    )
  }

  /// People of the community, one page of them, with the sex they were ticked with, if they were.
  static func page(
    _ paging: Paging, at gathering: ID<Gathering>, of community: ID<Community>,
    matching query: String, in tx: borrowing Transaction<some Any>
  ) throws -> [Line] {
    let lines = try tx.all(
      listing(paging, at: gathering, of: community, matching: query)
    ) { row in
      let women: Int? = try row(2)
      return Line(person: try row(0), name: try row(1), sex: women.map { $0 > 0 ? .woman : .man })
    }
    let marks = Dictionary(
      grouping: try PresenceMark.all(of: lines.map(\.person), at: gathering, in: tx),
      by: \.person)
    return lines.map { $0.with(marks[$0.person] ?? []) }
  }

  static func count(
    of community: ID<Community>, matching query: String, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.count(
      "SELECT count(*) FROM person WHERE community = \(community) \(like(query))")
  }

  static func listing(
    _ paging: Paging, at gathering: ID<Gathering>, of community: ID<Community>,
    matching query: String
  ) -> SQL {
    """
    SELECT person.id, person.name, gathering_presence.women FROM person
    LEFT JOIN gathering_presence
      ON gathering_presence.gathering = \(gathering) AND gathering_presence.person = person.id
    WHERE person.community = \(community) \(like(query))
    ORDER BY person.sort_key, person.id LIMIT \(Paging.size) OFFSET \(paging.offset)
    """
  }

  private static func like(_ query: String) -> SQL {
    let key = SearchKey.fold(query)
    return key.isEmpty ? "" : "AND \(.indexOf)(person.search_key, \(key)) > 0"
  }

  struct Line: Sendable {
    let person: ID<Person>
    let name: String
    let sex: Sex?
    /// The marks that a new one comes in place of.
    var after = Earlier<PresenceMark>()
    /// What is said of her, where two phones said different things.
    var disputed: [Sex?] = []

    func with(_ marks: [PresenceMark]) -> Line {
      var line = self
      line.after = Earlier(marks.standing.map(\.id))
      line.disputed = marks.said.count > 1 ? marks.said : []
      return line
    }
  }
}

/// Whom we count apart, and who spoke.
package enum Sex: String, CaseIterable, RoomWord {
  case woman, man

  var title: Message { Message("gatherings.sex.\(rawValue)") }
}

/// Ticks a resident in the register as there, or takes the tick away.
package struct RegisterPresence: Command {
  package static let name = "register-presence"
  package static let access = Access.conveners
  package var gathering: ID<Gathering>
  package var person: ID<Person>
  /// Nothing for who is not there after all.
  package var sex: Sex?
  /// The marks in whose place it comes; nothing where it comes in place of all.
  package var after: Earlier<PresenceMark>?

  package init(
    _ person: ID<Person>, at gathering: ID<Gathering>, as sex: Sex?,
    after: Earlier<PresenceMark>? = nil
  ) {
    self.gathering = gathering
    self.person = person
    self.sex = sex
    self.after = after
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Gathering.taking(gathering, by: actor, in: tx)
    _ = try PersonRecord.find(person, community: actor.community, in: tx)
    let before = try PresenceMark.all(of: [person], at: gathering, in: tx)
    let mark = PresenceMark(
      id: ID(actor.command), person: person, sex: sex,
      after: after ?? Earlier(before.standing.map(\.id)))
    try tx.insert(
      into: PresenceMark.table, mark.id,
      [
        "community": actor.community, "gathering": gathering, "person": person,
        "sex": sex?.rawValue ?? "nobody", "after_marks": mark.after,
      ])
    let id = Registration.id(person, at: gathering)
    guard let sex = (before + [mark]).counted else {
      try tx.delete(from: Presence.table, id)
      return Done()
    }
    try Presence.write(
      sex == .woman ? Presence(women: 1) : Presence(men: 1), id, of: person, at: gathering,
      by: actor, in: tx)
    return Done()
  }
}
