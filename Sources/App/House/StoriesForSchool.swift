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

/// Tells the stories which lessons ship with the program.
struct LessonsForStories: LessonNames {
  let courses: [Course]

  func all(_ language: Language) -> [LessonName] {
    courses.flatMap { course in
      course.titles(language).map { lesson, title in
        LessonName(
          course: course.slug, lesson: lesson,
          title: "\(course.title.text(language)): \(title)")
      }
    }
  }
}
