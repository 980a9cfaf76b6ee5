import Core

/// What is taught: lessons in their order, shipped with the program or written here.
package struct Course: Sendable {
  package let slug: String
  package let title: Translated
  package let summary: Translated
  /// Raised when an answer changes, so that old attempts are not read by new questions.
  package let version: Int
  /// What the certificate says, unless the cohort says otherwise.
  package let hours: Int
  package let translations: [Language: TranslationState]
  package let lessons: [Lesson]
  package let units: [CourseUnit]
  /// The files it was read from; empty where a test made it.
  package let folder: CourseFolder
  /// The questions before and after the course, if it has any.
  package let tests: CourseTests?

  package init(
    slug: String, title: Translated, summary: Translated = Translated(), version: Int = 1,
    hours: Int = 1, translations: [Language: TranslationState] = [:], lessons: [Lesson] = [],
    units: [CourseUnit] = [], folder: CourseFolder? = nil, tests: CourseTests? = nil
  ) {
    self.slug = slug
    self.title = title
    self.summary = summary
    self.version = version
    self.hours = hours
    self.translations = translations
    self.lessons = lessons
    self.units = units
    self.folder = folder ?? CourseFolder(slug)
    self.tests = tests
  }

  /// The same course with other files, such as those of a version with all its pictures.
  func holding(_ folder: CourseFolder) -> Course {
    Course(
      slug: slug, title: title, summary: summary, version: version, hours: hours,
      translations: translations, lessons: lessons, units: units, folder: folder, tests: tests)
  }

  func lesson(_ slug: String) -> Lesson? { lessons.first { $0.slug == slug } }

  /// The unit that begins with a lesson.
  func unit(at lesson: Lesson) -> CourseUnit? { units.first { $0.first == lesson.slug } }

  func lesson(after lesson: Lesson) -> Lesson? {
    guard let index = lessons.firstIndex(where: { $0.slug == lesson.slug }) else { return nil }
    return lessons.dropFirst(index + 1).first
  }
}
