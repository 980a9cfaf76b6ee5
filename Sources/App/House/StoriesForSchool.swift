import Core
import Database
import School
import Stories
import Web

/// Tells the school which stories stand in a lesson, as far as their tellers let this reader see.
struct StoriesForSchool: RoleModels {
  func all<Mode>(
    in lesson: String, of course: String, for viewer: Viewer,
    in tx: borrowing Transaction<Mode>
  ) throws -> [RoleModel] {
    try StoryLesson.stories(in: lesson, of: course, for: viewer, in: tx).map { story in
      RoleModel(
        title: story.text.title, language: story.text.language,
        path: ["stories", story.id.description])
    }
  }
}

/// Tells the stories which lessons the village teaches: its own, and those that ship.
struct LessonsForStories: LessonNames {
  let school: School
  /// So many fit a list that is chosen from on a phone; a village's own stand first.
  static let most = 200

  func all<Mode>(
    in language: Language, of community: ID<Community>, in tx: borrowing Transaction<Mode>
  ) throws -> [LessonName] {
    var names: [LessonName] = []
    for head in try school.headlines(of: community, in: tx) where names.count < Self.most {
      guard let course = try school.course(head.slug, community: community, in: tx) else {
        continue
      }
      names += course.titles(language).map { lesson, title in
        LessonName(
          course: course.slug, lesson: lesson,
          title: "\(course.title.text(language)): \(title)")
      }
    }
    return Array(names.prefix(Self.most))
  }
}
