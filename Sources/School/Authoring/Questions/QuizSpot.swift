import Core

/// Where questions stand in a draft: after a lesson, or before or after the whole course.
enum QuizSpot: Sendable, Hashable {
  case lesson(String)
  case test(String)

  static let tests = [CourseTests.before, CourseTests.after]

  /// By the name under which the answers are kept.
  init(_ name: String) { self = Self.tests.contains(name) ? .test(name) : .lesson(name) }

  var name: String {
    switch self {
    case .lesson(let name), .test(let name): name
    }
  }

  var lesson: String? { if case .lesson(let name) = self { name } else { nil } }
  var isTest: Bool { lesson == nil }

  /// Its file in a language, below the course's folder.
  func path(_ language: Language) -> String {
    switch self {
    case .lesson(let lesson): "\(lesson)/quiz.\(language.rawValue).md"
    case .test(let test): "\(test).\(language.rawValue).md"
    }
  }
}
