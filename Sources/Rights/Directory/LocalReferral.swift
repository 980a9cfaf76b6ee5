import Core
import Database
import JSON
import Web

/// Somebody of this village or district who helps, as the village itself found out.
package struct LocalReferral: JSONModel {
  package static let table = Table("rights_referral")
  package static let keepers = Access.roles([.administrator, .facilitator, .councilWoman])
  /// So many fit a page that is read in a hurry.
  static let most = 40

  package let id: ID<LocalReferral>
  let text: LocalReferralText
  /// When somebody last called and was answered; nothing where nobody did.
  let verified: Day?
  let version: Int

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("kind") { $0.text.kind }, .init("name") { $0.text.name },
    .init("help") { $0.text.help }, .init("phones") { $0.text.phones },
    .init("hours") { $0.text.hours }, .init("place") { $0.text.place },
    .init("languages") { referral in
      Language.allCases.filter(referral.text.languages.contains)
    },
    .init("verified") { $0.verified },
  ]

  /// Where its card stands on the page of numbers.
  var anchor: String { "r-\(id)" }

  /// As a card of rights does, it turns amber after a year.
  func isStale(on today: Day) -> Bool {
    verified.map { Month($0).isLongAgo(in: Month(today)) } ?? true
  }
}

extension LocalReferral {
  static func find(
    _ id: ID<LocalReferral>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> LocalReferral {
    let found = try all("WHERE id = \(id) AND community = \(community)", in: tx).first
    guard let found else { throw DomainError.notFound }
    return found
  }

  /// Those of a community, by what they are, the first that was written first.
  package static func all(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [LocalReferral] {
    let found = try all(listing(community), in: tx)
    return ReferralKind.allCases.flatMap { kind in found.filter { $0.text.kind == kind } }
  }

  static func listing(_ community: ID<Community>) -> SQL {
    "WHERE community = \(community) ORDER BY made_at, id LIMIT \(most)"
  }

  static func all(_ which: SQL, in tx: borrowing Transaction<some Any>) throws -> [LocalReferral] {
    try tx.all(
      """
      SELECT id, kind, name, help, phones, hours, place, languages, verified, version
      FROM rights_referral \(which)
      """
    ) { row in
      LocalReferral(
        id: try row(0),
        text: LocalReferralText(
          try row(1), name: try row(2), help: try row(3),
          phones: (try row(4) as String).split(separator: "\n").map(String.init),
          hours: try row(5), place: try row(6),
          languages: Set(
            (try row(7) as String).split(separator: " ").compactMap {
              Language(rawValue: String($0))
            })),
        verified: try row(8), version: try row(9))
    }
  }
}

extension LocalReferralText {
  var storedPhones: String { phones.joined(separator: "\n") }
  var storedLanguages: String {
    Language.allCases.filter(languages.contains).map(\.rawValue).joined(separator: " ")
  }
}
