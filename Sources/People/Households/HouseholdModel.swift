import Core
import Database
import JSON
import Web

/// Who lives in which house, and whether her card is with her: a page at a time, in the order in
/// which somebody walks along the street.
struct HouseholdModel: JSONModel {
  struct Row: JSONModel {
    let person: ID<Person>
    let name: String
    let residence: Residence
    let card: Card

    static let fields: [JSONField<Self>] = [
      .init("person") { $0.person }, .init("name") { $0.name },
      .init("residence") { $0.residence }, .init("card") { $0.card.state },
      .init("handedBy") { $0.card.handedBy },
    ]
  }

  /// Where her newest card is.
  enum Card: Equatable, Sendable {
    case none, printed, used
    case handed(by: String, at: Instant)

    var state: String {
      switch self {
      case .none: "none"
      case .printed: "printed"
      case .used: "used"
      case .handed: "handed"
      }
    }

    var handedBy: String? { if case .handed(let name, _) = self { name } else { nil } }
  }

  let streets: [String]
  /// The one that was chosen; nothing for all.
  let street: String?
  let rows: [Row]
  let paging: Paging

  static let fields: [JSONField<Self>] = [
    .init("streets") { $0.streets }, .init("street") { $0.street }, .init("rows") { $0.rows },
    .init("page") { $0.paging.page }, .init("pages") { $0.paging.last },
  ]

  static func read(
    street: String?, page: Int, at now: Instant, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> HouseholdModel {
    let total = try tx.count(
      "SELECT count(*) FROM residence WHERE residence.community = \(community)\(filter(street))")
    let paging = Paging(page: page, total: total)
    return HouseholdModel(
      streets: try Residence.streets(of: community, in: tx), street: street,
      rows: try rows(
        listing(street, limit: Paging.size, offset: paging.offset, at: now, community), in: tx),
      paging: paging)
  }

  /// All of a street, or of the village, for paper.
  static func all(
    street: String?, at now: Instant, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Row] {
    try rows(listing(street, limit: HouseholdFile.most, offset: 0, at: now, community), in: tx)
  }

  /// Whoever is in, or has her card, needs no other; and only an administrator makes one for somebody
  /// who sees others' data.
  static func withoutCard(
    street: String?, _ visit: Visit, in tx: borrowing Transaction<some Any>
  ) throws -> [ID<Person>] {
    let mayAll = visit.viewer.may(.administrator)
    let rows = try all(street: street, at: visit.now, community: try visit.community, in: tx)
    return try rows.filter { $0.card == .none }.map(\.person).filter { person in
      try mayAll || !PersonRecord.roles(of: person, in: tx).contains(where: \.seesOthers)
    }
  }

  private static func rows(
    _ listing: SQL, in tx: borrowing Transaction<some Any>
  ) throws -> [Row] {
    try tx.all(listing) { row in
      let (isIn, isOpen): (Bool, Bool) = (try row(4), try row(5))
      let (clerk, at): (String?, Instant?) = (try row(6), try row(7))
      var card: Card = isIn ? .used : isOpen ? .printed : .none
      if !isIn, let clerk, let at { card = .handed(by: clerk, at: at) }
      return Row(
        person: try row(0), name: try row(1),
        residence: Residence(street: try row(2), house: try row(3)), card: card)
    }
  }

  static func listing(
    _ street: String?, limit: Int, offset: Int, at now: Instant, _ community: ID<Community>
  ) -> SQL {
    """
    SELECT person.id, person.name, shown.street, shown.house,
      EXISTS (SELECT 1 FROM credential WHERE credential.id = person.id),
      card.id IS NOT NULL, clerk.name, card_handing.handed_at
    FROM (
      SELECT residence.id, residence.street, residence.house, residence.place_key FROM residence
      WHERE residence.community = \(community)\(filter(street))
      ORDER BY residence.place_key, residence.id LIMIT \(limit) OFFSET \(offset)
    ) AS shown
    JOIN person ON person.id = shown.id
    LEFT JOIN invitation AS card ON card.person = person.id AND card.state = 'open'
      AND card.expires_at > \(now)
    LEFT JOIN card_handing ON card_handing.id = card.id
    LEFT JOIN person AS clerk ON clerk.id = card_handing.handed_by
    ORDER BY shown.place_key, shown.id
    """
  }

  private static func filter(_ street: String?) -> SQL {
    street.map { " AND residence.street = \($0)" } ?? ""
  }
}
