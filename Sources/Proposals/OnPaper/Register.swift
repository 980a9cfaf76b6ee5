import Core
import Database
import People
import Web

/// Finds those who live here by what stands on paper: a name, or the number in the list.
enum Register {
  enum Found {
    case one(ID<Person>)
    case nobody, several
  }

  static func find(
    _ written: String, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Found {
    var found = try PersonRecord.matching(name: written, community: community, in: tx)
    if let numbered = try PersonRecord.identified(by: written, community: community, in: tx) {
      found = [numbered]
    }
    let residents = try found.filter { person in
      let roles = try PersonRecord.roles(of: person.id, in: tx)
      return roles.contains(.resident) || roles.contains(.participant)
    }
    guard let first = residents.first else { return .nobody }
    return residents.count == 1 ? .one(first.id) : .several
  }
}
