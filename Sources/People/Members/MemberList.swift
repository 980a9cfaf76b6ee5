import Core
import Database
import HTTP
import JSON
import Localization
import Web

/// The people of a community, a page at a time.
struct MemberListModel: JSONModel {
  struct Row: JSONModel {
    var id: ID<Person>
    var name: String
    var called: String?
    var roles: [Role]
    var hasSignedUp: Bool

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.id }, .init("name") { $0.name }, .init("called") { $0.called },
      .init("roles") { $0.roles }, .init("hasSignedUp") { $0.hasSignedUp },
    ]
  }

  var rows: [Row]
  /// How many they are, as far as they were counted.
  var total: Int
  /// Whether there are more than were counted.
  var hasMore: Bool
  var page: Int
  var search: String

  static let fields: [JSONField<Self>] = [
    .init("rows") { $0.rows }, .init("total") { $0.total }, .init("more") { $0.hasMore },
    .init("page") { $0.page }, .init("search") { $0.search },
  ]

  /// So many behind the page are counted at most: to count a country takes longer than to show it.
  static let horizon = 2000

  static func find(_ visit: Visit, in tx: borrowing Transaction<Reads>) throws -> MemberListModel {
    let search = visit.form["search"] ?? ""
    return try find(
      SearchKey.fold(search), of: try visit.community, page: visit.pageNumber, typed: search,
      in: tx)
  }

  private static func find(
    _ search: String, of community: ID<Community>, page: Int, typed: String,
    in tx: borrowing Transaction<Reads>
  ) throws -> MemberListModel {
    let offset = Paging(page: page, total: 0).offset
    let rows = try tx.all(listing(community, matching: search, from: offset)) { row in
      let roles: String? = try row(3)
      return Row(
        id: try row(0), name: try row(1), called: try row(2),
        roles: (roles ?? "").split(separator: " ").compactMap { Role(rawValue: String($0)) },
        hasSignedUp: try row(4))
    }
    let top = offset + horizon
    // A page that is not full says itself where the list ends.
    let isLast = rows.count < Paging.size && (page == 1 || !rows.isEmpty)
    let counted =
      isLast
      ? offset + rows.count
      : try tx.count(counting(community, matching: search, upTo: top + 1))
    return MemberListModel(
      rows: rows, total: min(counted, top), hasMore: counted > top, page: page, search: typed)
  }

  /// The people of one page: found in the index alone, and only then looked at.
  static func listing(
    _ community: ID<Community>, matching search: String, from offset: Int
  ) -> SQL {
    """
    SELECT person.id, person.name, person.called,
      (SELECT \(.joined)(role, ' ') FROM membership WHERE membership.person = person.id),
      EXISTS (SELECT 1 FROM credential WHERE credential.id = person.id)
    FROM (
      SELECT id, sort_key FROM person WHERE community = \(community)\(filter(search))
      ORDER BY sort_key, id LIMIT \(Paging.size) OFFSET \(offset)
    ) AS shown
    JOIN person ON person.id = shown.id
    ORDER BY shown.sort_key, shown.id
    """
  }

  static func counting(
    _ community: ID<Community>, matching search: String, upTo limit: Int
  ) -> SQL {
    """
    SELECT count(*) FROM (
      SELECT 1 FROM person WHERE community = \(community)\(filter(search)) LIMIT \(limit)
    ) AS counted
    """
  }

  private static func filter(_ search: String) -> SQL {
    search.isEmpty ? "" : " AND \(.indexOf)(search_key, \(search)) > 0"
  }
}
