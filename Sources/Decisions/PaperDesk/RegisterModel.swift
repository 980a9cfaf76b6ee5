import Core
import Database
import JSON
import Localization
import People
import Web

/// Those who have a ballot, and who of them was given a paper one.
struct RegisterModel: JSONModel {
  let decision: Decision
  let query: String
  let people: [Entry]
  let paging: Paging

  struct Entry: JSONModel {
    let id: ID<Person>
    let name: String
    let called: String?
    let hasPaper: Bool
    let sex: Sex?

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.id }, .init("name") { $0.name }, .init("called") { $0.called },
      .init("has_paper") { $0.hasPaper }, .init("sex") { $0.sex },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.decision.id }, .init("title") { $0.decision.title },
    .init("query") { $0.query }, .init("people") { $0.people },
    .init("page") { $0.paging.page }, .init("pages") { $0.paging.last },
  ]

  static func read(
    _ id: ID<Decision>, query: String, page: Int, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> RegisterModel {
    try read(
      try Decision.withPaper(id, community: community, in: tx), query: query, page: page,
      community: community, in: tx)
  }

  static func read(
    _ decision: Decision, query: String, page: Int, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> RegisterModel {
    let total = try tx.count("SELECT count(*) \(electors(of: community, matching: query))")
    let paging = Paging(page: page, total: total)
    let people = try tx.all(
      list(paging, for: decision.id, of: community, matching: query)
    ) { row in
      Entry(
        id: try row(0), name: try row(1), called: try row(2), hasPaper: try row(3),
        sex: try row(4))
    }
    return RegisterModel(decision: decision, query: query, people: people, paging: paging)
  }

  /// Shows who was given a paper; who voted by phone is nobody's business before closing.
  static func list(
    _ paging: Paging, for decision: ID<Decision>, of community: ID<Community>,
    matching query: String
  ) -> SQL {
    """
    SELECT person.id, person.name, person.called, EXISTS (
      SELECT 1 FROM ballot_cast
      WHERE ballot_cast.decision = \(decision) AND ballot_cast.person = person.id
        AND ballot_cast.channel = 'paper'),
      (SELECT sex FROM elector_sex WHERE elector_sex.person = person.id)
    \(electors(of: community, matching: query))
    ORDER BY person.sort_key, person.id LIMIT \(Paging.size) OFFSET \(paging.offset)
    """
  }

  private static func electors(of community: ID<Community>, matching query: String) -> SQL {
    let roles = Electors.roles.sorted { $0.rawValue < $1.rawValue }
    let folded = SearchKey.fold(query)
    let pattern = folded.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
      .replacing("_", with: "\\_")
    let name: SQL = folded.isEmpty ? "" : "AND person.search_key LIKE \("%\(pattern)%") ESCAPE '\\'"
    return """
      FROM person WHERE person.community = \(community) \(name)
        AND EXISTS (
          SELECT 1 FROM membership
          WHERE membership.person = person.id AND membership.role IN (\(list: roles)))
      """
  }
}
