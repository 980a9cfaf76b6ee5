import Core
import Database
import Web

/// That somebody said of a resident that she is there, as a woman or a man, or that she is not.
///
/// Two phones that mark the same woman make two marks and one woman. If they say different things, both
/// are shown until somebody who sees both says what is true.
package struct PresenceMark: Sendable, SaidAfter {
  package static let table = Table("gathering_mark")

  package let id: ID<PresenceMark>
  let person: ID<Person>
  /// Nothing: she is not there.
  let sex: Sex?
  package let after: Earlier<PresenceMark>

  static func all(
    of people: [ID<Person>], at gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> [PresenceMark] {
    guard !people.isEmpty else { return [] }
    return try tx.all(
      """
      SELECT id, person, sex, after_marks FROM gathering_mark
      WHERE gathering = \(gathering) AND person IN (\(list: people)) ORDER BY id
      """
    ) { row in
      let sex: String = try row(2)
      return PresenceMark(
        id: try row(0), person: try row(1), sex: Sex(rawValue: sex), after: try row(3))
    }
  }
}

extension [PresenceMark] {
  /// What is said of her now: one thing, or several that differ.
  var said: [Sex?] { standing.reduce(into: []) { if !$0.contains($1.sex) { $0.append($1.sex) } } }

  /// As what she is counted: whoever was seen is there, and between two marks the lower id decides
  /// until somebody settles it, which is the same in every order.
  var counted: Sex? { standing.lazy.compactMap(\.sex).first }
}
