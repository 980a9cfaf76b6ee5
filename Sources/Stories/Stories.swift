import Database
import Web

/// The room of women who did it, told by themselves, and of the thanks of their neighbours.
///
/// Every story is its teller's: each use of it rests on a consent of hers that she may end any day.
package struct Stories: Sendable {
  /// The lessons that a story can be shown in.
  let lessons: any LessonNames

  package init(lessons: any LessonNames = NoLessons()) { self.lessons = lessons }

  package static let migrations: [Migration] = [.stories, .thanks, .storyTelling]

  /// Every journalled table, in the order in which rows depend on one another.
  package static let tables: [Table] = [
    Story.table, Consent.table, StoryLesson.table, Story.media.table, Thanks.table,
  ]

  package var endpoints: [Endpoint] {
    tellingEndpoints + consentEndpoints + lookingEndpoints + storyFileEndpoints + lessonEndpoints
      + wallEndpoints
  }
}
