import Core
import Database
import Web

/// Where somebody has her news sent, if she wants it sent.
///
/// The address lies sealed: whoever takes the disk away reads none, and the journal only says that
/// there is one. Once it was taken away the row only counts how many codes were asked for.
package struct MailRecord: Sendable {
  package static let table = Table("person_mail", secret: ["address"])

  package let person: ID<Person>
  package let community: ID<Community>
  package let address: [UInt8]
  package let language: Language
  package let isConfirmed: Bool
  package let wantsNews: Bool
  /// How often in a row a letter to it could not be handed over.
  package let failures: Int

  /// Nothing where she gave none.
  package static func find(
    _ person: ID<Person>, in tx: borrowing Transaction<some Any>
  ) throws -> MailRecord? {
    try tx.first(
      """
      SELECT id, community, address, language, is_confirmed, wants_news, failures
      FROM person_mail WHERE id = \(person) AND address IS NOT NULL
      """
    ) { row in
      MailRecord(
        person: try row(0), community: try row(1), address: try row(2), language: try row(3),
        isConfirmed: try row(4), wantsNews: try row(5), failures: try row(6))
    }
  }

  static func require(
    _ person: ID<Person>, in tx: borrowing Transaction<some Any>
  ) throws -> MailRecord {
    guard let found = try find(person, in: tx) else { throw DomainError.notFound }
    return found
  }
}
