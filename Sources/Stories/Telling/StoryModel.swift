import Core
import Database
import JSON
import Web

/// A story as one reader may see it.
struct StoryModel: JSONModel {
  let story: Story
  let files: [MediaItem]
  /// For the teller and those who look at stories.
  let consents: [Consent]
  let lessons: [StoryLesson]
  let isTeller: Bool
  let isInside: Bool

  var teller: String? { story.isNamed || isInside ? story.authorName : nil }

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.story.id }, .init("title") { $0.story.text.title },
    .init("telling") { $0.story.text.telling.rawValue },
    .init("words") { $0.story.text.words }, .init("language") { $0.story.text.language },
    .init("teller") { $0.teller }, .init("stage") { $0.story.stage.rawValue },
    .init("questions") { $0.story.questions }, .init("files") { $0.files },
    .init("consents") { $0.consents },
  ]

  static func read(
    _ id: ID<Story>, for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> StoryModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let story = try Story.find(id, community: community, in: tx)
    guard story.isReadable(by: viewer) else { throw DomainError.notFound }
    let isTeller = viewer.person != nil && viewer.person == story.author
    let isInside = isTeller || viewer.may(.staff)
    return StoryModel(
      story: story, files: try Story.media.all(of: id.uuid, community: community, in: tx),
      consents: isInside ? try Consent.all(of: id, community: community, in: tx) : [],
      lessons: try StoryLesson.all(of: id, community: community, in: tx), isTeller: isTeller,
      isInside: isInside)
  }
}

/// A line of a list of stories.
struct StoryItem: JSONModel {
  let story: Story

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.story.id }, .init("title") { $0.story.text.title },
    .init("language") { $0.story.text.language }, .init("stage") { $0.story.stage.rawValue },
    .init("telling") { $0.story.text.telling.rawValue },
  ]
}

/// The stories that this reader may see, the newest first.
struct StoryListModel: JSONModel {
  let items: [StoryItem]
  let paging: Paging
  /// Those that lie on any phone that keeps the shelf.
  let laid: [ID<Story>]
  /// Her own, whatever became of them.
  let own: [StoryItem]
  /// For those who look at stories.
  let waiting: [StoryItem]

  static let fields: [JSONField<Self>] = [
    .init("stories") { $0.items }, .init("page") { $0.paging.page },
    .init("total") { $0.paging.total }, .init("own") { $0.own },
    .init("waiting") { $0.waiting },
  ]

  static func read(
    page: Int, for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> StoryListModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let isMember = viewer.person != nil
    let paging = Paging(page: page, total: try tx.count(counting(community, isMember)))
    let shown = try Story.all(listing(community, isMember, paging.offset), in: tx)
    return StoryListModel(
      items: shown.map(StoryItem.init), paging: paging,
      laid: try Story.standing(in: community, most: Story.mostLaid, tx),
      own: try viewer.person.map { person in
        try Story.all(
          """
          WHERE story.author = \(person) AND story.stage IN ('waiting', 'hidden', 'shown')
          ORDER BY story.made_at DESC LIMIT 20
          """, in: tx
        ).map(StoryItem.init)
      } ?? [],
      waiting: viewer.may(.staff)
        ? try Story.all(
          """
          WHERE story.community = \(community) AND story.stage = 'waiting' AND story.uses <> ''
          ORDER BY story.made_at, story.id LIMIT 50
          """, in: tx
        ).map(StoryItem.init) : [])
  }

  static func counting(_ community: ID<Community>, _ isMember: Bool) -> SQL {
    "SELECT count(*) FROM story WHERE story.community = \(community) AND " + seen(isMember)
  }

  static func listing(
    _ community: ID<Community>, _ isMember: Bool, _ offset: Int, most: Int = Paging.size
  ) -> SQL {
    "WHERE story.community = \(community) AND " + seen(isMember)
      + " ORDER BY story.made_at DESC, story.id DESC LIMIT \(most) OFFSET \(offset)"
  }

  private static func seen(_ isMember: Bool) -> SQL {
    isMember ? "story.is_open = 1" : "story.is_public = 1"
  }
}
