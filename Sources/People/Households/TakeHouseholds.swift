import Core
import Database
import Localization
import Web

/// Takes a list of households: whoever is known gets her house, whoever is not becomes a resident.
///
/// It guesses nothing: where a row could be two people, or somebody known who lives elsewhere, all is
/// refused and each such row is named, since whoever stood in the list twice would have two ballots.
package struct TakeHouseholds: Command {
  package static let name = "take-households"
  package static let access = Access.staff

  var rows: [HouseholdRow]

  package init(rows: [HouseholdRow]) { self.rows = rows }

  /// How many were new, and how many were known.
  package struct Outcome: CommandOutcome, Equatable {
    var added: Int
    var known: Int

    init(added: Int, known: Int) {
      self.added = added
      self.known = known
    }

    package init?(stored: String) {
      let parts = stored.split(separator: " ").compactMap { Int($0) }
      guard parts.count == 2 else { return nil }
      self.init(added: parts[0], known: parts[1])
    }

    package var stored: String { "\(added) \(known)" }
  }

  private enum Match {
    case new
    case known(ID<Person>)
    case fault(String)
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Outcome {
    var matches: [Match] = []
    var seen: Set<String> = []
    var faults: [Fault] = []
    for row in rows {
      let match = try match(row, &seen, actor, in: tx)
      if case .fault(let key) = match {
        faults.append(
          Fault(
            "file",
            Message("people.households.fault.\(key)", .number(row.number), .text(row.name))))
      }
      matches.append(match)
    }
    guard faults.isEmpty else { throw DomainError.invalid(faults) }
    return try take(matches, by: actor, in: tx)
  }

  private func match(
    _ row: HouseholdRow, _ seen: inout Set<String>, _ actor: Actor,
    in tx: borrowing Transaction<some Any>
  ) throws -> Match {
    let key =
      row.identifier.map { "\u{1}\($0)" }
      ?? SearchKey.fold("\(row.name)\u{1}\(row.residence.text)")
    guard seen.insert(key).inserted else { return .fault("twice") }
    if let code = row.identifier,
      let found = try PersonRecord.identified(by: code, community: actor.community, in: tx)
    {
      return SearchKey.fold(found.name) == SearchKey.fold(row.name)
        ? .known(found.id) : .fault("other-name")
    }
    let named = try PersonRecord.matching(name: row.name, community: actor.community, in: tx)
      // Who has another number is somebody else.
      .filter { row.identifier == nil || $0.identifier == nil }
    let homes = try named.map { try Residence.find(of: $0.id, in: tx) }
    let here = zip(named, homes).filter { $1.map { $0.isSame(as: row.residence) } ?? false }
    if here.count == 1, let found = here.first { return .known(found.0.id) }
    if named.isEmpty || (row.identifier != nil && !homes.contains(where: { $0 == nil })) {
      return .new
    }
    if named.count == 1, homes[0] == nil { return .known(named[0].id) }
    return .fault("several")
  }

  private func take(
    _ matches: [Match], by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> Outcome {
    var outcome = Outcome(added: 0, known: 0)
    for (row, match) in zip(rows, matches) {
      let person: ID<Person>
      if case .known(let found) = match {
        person = found
        outcome.known += 1
        if try Residence.find(of: person, in: tx) == row.residence { continue }
      } else {
        person = try PersonRecord.add(
          name: row.name, identifier: row.identifier, roles: [.resident], by: actor, in: tx)
        outcome.added += 1
      }
      try row.residence.put(for: person, by: actor, in: tx)
    }
    return outcome
  }
}
