import Core
import Database
import JSON
import Web

/// The wall: what hangs there, the newest first, and never how much of whom.
struct WallModel: JSONModel {
  let thanks: [Thanks]
  let page: Int
  let hasMore: Bool
  /// What the reader is thanked for, hung up or not.
  let aboutHer: [Thanks]
  /// What she wrote that others do not see.
  let own: [Thanks]
  /// For those who look at words.
  let waiting: [Thanks]

  static let fields: [JSONField<Self>] = [
    .init("thanks") { $0.thanks }, .init("page") { $0.page },
  ]

  static func read(
    page: Int, for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> WallModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let shown = try Thanks.all(listing(community, Paging(page: page, total: 0).offset), in: tx)
    return WallModel(
      thanks: Array(shown.prefix(Paging.size)), page: page, hasMore: shown.count > Paging.size,
      aboutHer: viewer.person == nil
        ? []
        : try Thanks.all(
          """
          WHERE story_thanks.community = \(community)
            AND story_thanks.name_key = \(Thanks.key(viewer.name))
            AND story_thanks.stage <> 'hidden' ORDER BY story_thanks.made_at DESC LIMIT 50
          """, in: tx),
      own: try viewer.person.map { person in
        try Thanks.all(
          """
          WHERE story_thanks.author = \(person) AND story_thanks.stage <> 'shown'
          ORDER BY story_thanks.made_at DESC LIMIT 20
          """, in: tx)
      } ?? [],
      waiting: viewer.may(.staff)
        ? try Thanks.all(
          """
          WHERE story_thanks.community = \(community) AND story_thanks.stage = 'waiting'
          ORDER BY story_thanks.made_at, story_thanks.id LIMIT 50
          """, in: tx) : [])
  }

  /// One more than a page shows, instead of a count of all.
  static func listing(_ community: ID<Community>, _ offset: Int) -> SQL {
    """
    WHERE story_thanks.community = \(community) AND story_thanks.is_open = 1
    ORDER BY story_thanks.made_at DESC, story_thanks.id DESC
    LIMIT \(Paging.size + 1) OFFSET \(offset)
    """
  }
}
