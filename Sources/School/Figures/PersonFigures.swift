import Core
import Database
import JSON
import People
import Web

/// What is counted of a person and shown of nobody: sex, year of birth, village.
struct PersonFigures: Sendable, Equatable, JSONModel {
  /// The journal notes that she said something, not what.
  static let table = Table("person_figures", secret: ["sex", "birth_year", "village"])

  enum Sex: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
    case female, male

    static var schema: JSONSchema { .string(format: nil) }
    func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }
  }

  let sex: Sex?
  let birthYear: Int?
  let village: String

  static let none = PersonFigures(sex: nil, birthYear: nil, village: "")

  static let fields: [JSONField<Self>] = [
    .init("sex") { $0.sex }, .init("birthYear") { $0.birthYear }, .init("village") { $0.village },
  ]

  static func id(_ person: ID<Person>) -> ID<PersonFigures> {
    .derived("person-figures", person.uuid)
  }

  static func find(
    _ person: ID<Person>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> PersonFigures {
    try tx.first(
      """
      SELECT sex, birth_year, village FROM person_figures
      WHERE id = \(id(person)) AND community = \(community)
      """
    ) { row in
      PersonFigures(sex: try row(0), birthYear: try row(1), village: try row(2))
    } ?? .none
  }
}

/// Says what may be counted of her; nothing is an answer too.
package struct SayFigures: Command {
  package static let name = "say-figures"
  package static let access = Access.signedIn

  let figures: PersonFigures
  /// Of another only those who run the school say it.
  var person: ID<Person>?

  package init(
    isWoman: Bool?, birthYear: Int?, village: String, of person: ID<Person>? = nil
  ) {
    figures = PersonFigures(
      sex: isWoman.map { $0 ? .female : .male }, birthYear: birthYear, village: village)
    self.person = person
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let whom = try person ?? actor.requirePerson()
    if whom != actor.person && !actor.isSystem {
      guard Access.staff.admits(actor.roles) else { throw DomainError.forbidden }
    }
    _ = try PersonRecord.find(whom, community: actor.community, in: tx)
    let thisYear = actor.now.day.parts.year
    if let year = figures.birthYear, !(thisYear - 110...thisYear - 10).contains(year) {
      throw DomainError.invalid([
        Fault(
          "year",
          Message("web.fault.range", .number(thisYear - 110), .number(thisYear - 10)))
      ])
    }
    try tx.put(
      into: PersonFigures.table, PersonFigures.id(whom),
      [
        "community": actor.community, "person": whom, "sex": figures.sex,
        "birth_year": figures.birthYear, "village": figures.village,
      ])
    return Done()
  }
}
