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
  var total: Int
  var page: Int
  var search: String

  static let fields: [JSONField<Self>] = [
    .init("rows") { $0.rows }, .init("total") { $0.total }, .init("page") { $0.page },
    .init("search") { $0.search },
  ]

  static func find(_ visit: Visit, in tx: borrowing Transaction<Reads>) throws -> MemberListModel {
    let community = try visit.community
    let search = SearchKey.fold(visit.form["search"] ?? "")
    let filter = filter(search)
    let paging = Paging(page: visit.pageNumber, total: 0)
    let rows = try tx.all(
      """
      SELECT person.id, person.name, person.called,
        (SELECT \(.joined)(role, ' ') FROM membership WHERE membership.person = person.id),
        EXISTS (SELECT 1 FROM credential WHERE credential.id = person.id)
      FROM person WHERE person.community = \(community)\(filter)
      ORDER BY sort_key, person.id LIMIT \(Paging.size) OFFSET \(paging.offset)
      """
    ) { row in
      let roles: String? = try row(3)
      return Row(
        id: try row(0), name: try row(1), called: try row(2),
        roles: (roles ?? "").split(separator: " ").compactMap { Role(rawValue: String($0)) },
        hasSignedUp: try row(4))
    }
    let total = try tx.count(
      "SELECT count(*) FROM person WHERE person.community = \(community)\(filter)")
    return MemberListModel(
      rows: rows, total: total, page: visit.pageNumber, search: visit.form["search"] ?? "")
  }

  private static func filter(_ search: String) -> SQL {
    search.isEmpty ? "" : " AND \(.indexOf)(search_key, \(search)) > 0"
  }
}
