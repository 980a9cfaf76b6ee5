import Core
import Database
import JSON
import Localization
import Web

/// In which house somebody lives: a street may have no name here, and a house no number.
package struct Residence: JSONModel, Hashable {
  package static let table = Table("residence")

  let street: String
  let house: String

  package init(street: String, house: String) {
    self.street = street
    self.house = house
  }

  package static let fields: [JSONField<Self>] = [
    .init("street") { $0.street }, .init("house") { $0.house },
  ]

  /// As the house is spoken of: the street, and the number where there is one.
  var text: String { house.isEmpty ? street : "\(street), \(house)" }

  /// Streets by the alphabet, houses by their number: 9 before 10, 10 before 10а.
  var placeKey: [UInt8] {
    let digits = house.prefix { $0.isASCII && $0.isNumber }
    let number = padded(Int(digits) ?? 0, 6)
    return SortKey.make(street) + [0] + Array(number.utf8)
      + SortKey.make(String(house.dropFirst(digits.count)))
  }

  /// Whether both say the same house, however its letters were typed.
  func isSame(as other: Residence) -> Bool {
    SearchKey.fold(text) == SearchKey.fold(other.text)
  }

  static func find(
    of person: ID<Person>, in tx: borrowing Transaction<some Any>
  ) throws -> Residence? {
    try tx.first("SELECT street, house FROM residence WHERE id = \(person)") { row in
      Residence(street: try row(0), house: try row(1))
    }
  }

  func put(
    for person: ID<Person>, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    try tx.put(
      into: Residence.table, person,
      [
        "community": actor.community, "street": street, "house": house, "place_key": placeKey,
      ])
  }

  /// The streets of the village, by the alphabet.
  static func streets(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [String] {
    let streets: [String] = try tx.all(
      """
      SELECT DISTINCT street FROM residence WHERE community = \(community)
      ORDER BY street LIMIT 500
      """
    ) { row in try row(0) }
    return streets.map { (key: SortKey.make($0), street: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.street)
  }
}
