import Core
import Database
import JSON
import Web

/// The questions that were looked for, a page of them.
struct BankModel: JSONModel {
  let wish: BankWish
  let paging: Paging
  let questions: [BankQuestion]
  /// What the chosen lesson asks itself.
  let asked: [(value: String, question: Question)]
  let lessons: BankLessons
  let into: BankAim?

  var isEmpty: Bool { questions.isEmpty && asked.isEmpty }

  static let fields: [JSONField<Self>] = [
    .init("words") { $0.wish.words }, .init("lesson") { $0.wish.lesson },
    .init("total") { $0.paging.total }, .init("page") { $0.paging.page },
    .init("questions") { $0.questions }, .init("asked") { $0.asked.map(\.value) },
  ]
}

/// The spot of a draft that questions are looked for.
struct BankAim: Sendable {
  let course: AuthoredCourse
  let spot: QuizSpot
  /// Of its lesson.
  let title: Translated

  var value: String { "\(course.slug)/\(spot.name)" }

  /// Nothing where no spot is named, or none that is there.
  static func find(
    _ into: String, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> BankAim? {
    let parts = into.split(separator: "/").map(String.init)
    guard parts.count == 2,
      let course = try AuthoredCourse.first(parts[0], community: community, in: tx)
    else { return nil }
    return try all(of: course, in: tx).first { $0.spot == QuizSpot(parts[1]) }
  }

  /// Every spot of a draft, the tests at its ends.
  static func all(
    of course: AuthoredCourse, in tx: borrowing Transaction<some Any>
  ) throws -> [BankAim] {
    let folder = try course.draft(in: tx)
    let lessons = DraftHead(folder.text("course.md") ?? "").lessons.map { lesson in
      BankAim(course: course, spot: .lesson(lesson), title: folder.title(of: lesson))
    }
    let tests = QuizSpot.tests.map {
      BankAim(course: course, spot: .test($0), title: Translated())
    }
    return tests.prefix(1) + lessons + tests.dropFirst()
  }
}

extension BankQuestion: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("kind") { $0.question.kind.rawValue },
    .init("lesson") { $0.lesson }, .init("text") { $0.question.text },
    .init("texts") { $0.question.storedTexts },
  ]
}
