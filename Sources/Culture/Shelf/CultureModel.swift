import Core
import Database
import JSON
import Web

/// All that this village can leaf through: what ships, and what is its own.
struct CultureModel: JSONModel {
  struct Item: JSONModel {
    let practice: Practice
    let text: PracticeText

    static let fields: [JSONField<Self>] = [
      .init("practice") { $0.practice.slug }, .init("title") { $0.text.title },
      .init("gist") { $0.text.gist }, .init("evidence") { $0.practice.evidence.rawValue },
    ]
  }

  struct Group: JSONModel {
    let title: Translated
    let items: [Item]

    static let fields: [JSONField<Self>] = [
      .init("title") { $0.title }, .init("practices") { $0.items },
    ]
  }

  let groups: [Group]
  let village: [VillagePractice]
  let paging: Paging
  /// Those of the village that go onto a phone with the list.
  let laid: [ID<VillagePractice>]
  /// Those that wait to be looked at; for whoever looks, and for the one who wrote.
  let waiting: [VillagePractice]

  static let fields: [JSONField<Self>] = [
    .init("groups") { $0.groups }, .init("village") { $0.village },
    .init("page") { $0.paging.page }, .init("total") { $0.paging.total },
    .init("waiting") { $0.waiting },
  ]

  static func read(
    _ shelf: CultureShelf, page: Int, language: Language, for viewer: Viewer,
    in tx: borrowing Transaction<some Any>
  ) throws -> CultureModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let paging = Paging(page: page, total: try tx.count(counting(community)))
    let groups = shelf.groups.map { group in
      Group(
        title: group.title,
        items: group.practices.compactMap { slug in
          guard let practice = shelf.practice(slug), let text = practice.text(language)
          else { return nil }
          return Item(practice: practice, text: text)
        })
    }
    return CultureModel(
      groups: groups, village: try VillagePractice.all(listing(community, paging.offset), in: tx),
      paging: paging,
      laid: try VillagePractice.standing(in: community, most: VillagePractice.mostLaid, tx),
      waiting: try waiting(for: viewer, community, in: tx))
  }

  static func counting(_ community: ID<Community>) -> SQL {
    "SELECT count(*) FROM culture_practice WHERE community = \(community) AND stage = 'shown'"
  }

  static func listing(
    _ community: ID<Community>, _ offset: Int, most: Int = Paging.size
  ) -> SQL {
    """
    WHERE culture_practice.community = \(community) AND culture_practice.stage = 'shown'
    ORDER BY culture_practice.made_at DESC, culture_practice.id DESC
    LIMIT \(most) OFFSET \(offset)
    """
  }

  private static func waiting(
    for viewer: Viewer, _ community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [VillagePractice] {
    guard let person = viewer.person else { return [] }
    let mine: SQL = viewer.may(.staff) ? "" : "AND culture_practice.author = \(person)"
    return try VillagePractice.all(
      """
      WHERE culture_practice.community = \(community)
        AND culture_practice.stage IN ('waiting', 'hidden') \(mine)
      ORDER BY culture_practice.made_at, culture_practice.id LIMIT 50
      """, in: tx)
  }
}
