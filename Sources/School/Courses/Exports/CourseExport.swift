import Core
import HTTP
import Localization

/// The forms in which a course leaves the house.
package enum CourseExport: String, CaseIterable, Sendable {
  /// Our own package, from which the same course is read again.
  case package = "zip"
  /// Pages that open from the disk.
  case website = "html"
  /// A book in one language.
  case epub
  /// Parts that report to a learning platform, in one language.
  case scorm
  /// The questions of its lessons, in one language.
  case h5p

  package func bytes(
    of course: Course, in language: Language, _ words: (Language) -> Localizer
  ) throws -> [UInt8] {
    switch self {
    case .package: try course.folder.packaged()
    case .website: try CourseWebsite(course, words).zipped()
    case .epub: try CourseEPUB(book: CourseBook(course, in: language, words(language))).zipped()
    case .scorm:
      try CourseSCORM(book: CourseBook(course, in: language, words(language))).zipped()
    case .h5p:
      try H5PWriting(
        title: course.title.text(language), language: language, words: words(language)
      ).package(course.lessons.flatMap(\.quiz.questions))
    }
  }

  var type: MediaType { self == .epub ? .epub : .zip }

  package func fileName(of course: Course, in language: Language) -> String {
    switch self {
    case .package: "\(course.slug).kurak.zip"
    case .website: "\(course.slug).html.zip"
    case .epub: "\(course.slug).\(language.rawValue).epub"
    case .scorm: "\(course.slug).\(language.rawValue).scorm.zip"
    case .h5p: "\(course.slug).\(language.rawValue).h5p"
    }
  }
}
