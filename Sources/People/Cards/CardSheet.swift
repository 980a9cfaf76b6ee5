import Core
import Database
import Localization
import Paper
import Sodium
import Web

/// The sheet of cards to cut out; it can be printed again until a card is used or replaced.
enum CardSheet {
  private struct Row: Sendable {
    var name: String
    var sealed: [UInt8]
  }

  static func pdf(of batch: ID<Invitation>, _ visit: Visit) throws -> [UInt8] {
    let community = try visit.community
    let rows = try visit.read { tx in
      try tx.all(
        """
        SELECT person.name, invitation.sealed_code
        FROM invitation JOIN person ON person.id = invitation.person
        WHERE invitation.community = \(community) AND batch = \(batch) AND state = 'open'
          AND sealed_code IS NOT NULL
        ORDER BY position
        """
      ) { row in Row(name: try row(0), sealed: try row(1)) }
    }
    guard !rows.isEmpty else { throw DomainError.notFound }
    let key = visit.environment.keys.key(for: "invitation-seal")
    let cards = rows.compactMap { row -> InvitationCards.Card? in
      guard let code = Seal.open(row.sealed, key: key) else { return nil }
      return card(row.name, String(decoding: code, as: UTF8.self), visit)
    }
    return try InvitationCards(
      title: visit.words(Message("people.cards.file")), cards: cards
    ).pdf()
  }

  private static func card(_ name: String, _ code: String, _ visit: Visit) -> InvitationCards.Card {
    InvitationCards.Card(
      place: visit.viewer.communityName.text(visit.language), name: name,
      address: "\(visit.siteAddress)/c/\(code)", code: ShortCode.grouped(code),
      instructions: [
        visit.words(Message("people.cards.scan")),
        visit.words(
          Message(
            "people.cards.type", .text("\(visit.siteAddress)/\(visit.language.rawValue)/card"))),
      ])
  }
}
