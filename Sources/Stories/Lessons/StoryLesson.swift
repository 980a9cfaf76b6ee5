import Core
import Database
import Web

/// That a story is an example in a lesson; it is shown there only while her consent covers it.
package struct StoryLesson: Sendable {
  package static let table = Table("story_lesson")
  /// So many in one lesson, that she who reads has time for them.
  static let most = 3

  let id: ID<StoryLesson>
  let course: String
  let lesson: String

  var key: String { "\(course)/\(lesson)" }

  static func all(
    of story: ID<Story>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [StoryLesson] {
    try tx.all(
      """
      SELECT id, course, lesson FROM story_lesson
      WHERE story = \(story) AND community = \(community) ORDER BY course, lesson LIMIT 200
      """
    ) { row in StoryLesson(id: try row(0), course: try row(1), lesson: try row(2)) }
  }

  static func removeAll(
    of story: ID<Story>, by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws {
    for one in try all(of: story, community: actor.community, in: tx) {
      try tx.delete(from: table, one.id)
    }
  }

  /// The stories of a lesson that this reader may see.
  package static func stories(
    in lesson: String, of course: String, for viewer: Viewer,
    in tx: borrowing Transaction<some Any>
  ) throws -> [Story] {
    guard let community = viewer.community else { return [] }
    let linked = try Story.all(
      """
      JOIN story_lesson ON story_lesson.story = story.id
      WHERE story_lesson.community = \(community) AND story_lesson.course = \(course)
        AND story_lesson.lesson = \(lesson) ORDER BY story.made_at LIMIT \(most)
      """, in: tx)
    // A lesson is the school: on the page that anybody may open both consents are needed.
    return linked.filter { story in
      story.allows(.school) && (viewer.person != nil || story.allows(.open))
    }
  }
}

/// Makes a story an example in a lesson.
package struct LinkStory: Command {
  package static let name = "link-story"
  package static let access = Access.staff
  package var story: ID<Story>
  package var course: String
  package var lesson: String

  package init(_ story: ID<Story>, to lesson: String, of course: String) {
    self.story = story
    self.course = course
    self.lesson = lesson
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Story.find(story, community: actor.community, in: tx)
    guard !found.uses.isEmpty else { throw DomainError.notFound }
    guard found.allows(.school) else { throw DomainError.rule(Message("stories.rule.no-school")) }
    let known = try StoryLesson.all(of: story, community: actor.community, in: tx)
    guard !known.contains(where: { $0.course == course && $0.lesson == lesson }) else {
      return Done()
    }
    let there = try tx.count(
      """
      SELECT count(*) FROM story_lesson WHERE community = \(actor.community)
        AND course = \(course) AND lesson = \(lesson)
      """)
    guard there < StoryLesson.most else {
      throw DomainError.rule(Message("stories.rule.lesson-full", .number(StoryLesson.most)))
    }
    try tx.insert(
      into: StoryLesson.table,
      ID<StoryLesson>.derived("story-lesson", actor.command, story.uuid),
      ["community": actor.community, "story": story, "course": course, "lesson": lesson])
    return Done()
  }
}

/// Takes a story out of a lesson.
package struct UnlinkStory: Command {
  package static let name = "unlink-story"
  package static let access = Access.staff
  package var story: ID<Story>
  package var key: String

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let known = try StoryLesson.all(of: story, community: actor.community, in: tx)
    guard let one = known.first(where: { $0.key == key }) else { throw DomainError.notFound }
    try tx.delete(from: StoryLesson.table, one.id)
    return Done()
  }
}
