import Core
import JSON
import Web

/// The questions that were looked for, a page of them.
struct BankModel: JSONModel {
  let wish: BankWish
  let paging: Paging
  let questions: [BankQuestion]
  /// `course/lesson` and what it is called.
  let lessons: [(value: String, title: Translated)]

  static let fields: [JSONField<Self>] = [
    .init("words") { $0.wish.words }, .init("lesson") { $0.wish.lesson },
    .init("total") { $0.paging.total }, .init("page") { $0.paging.page },
    .init("questions") { $0.questions },
  ]

  func title(of lesson: String) -> Translated? {
    lessons.first { $0.value == lesson }?.title
  }
}

extension BankQuestion: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("kind") { $0.question.kind.rawValue },
    .init("lesson") { $0.lesson }, .init("text") { $0.question.text },
    .init("texts") { $0.question.storedTexts },
  ]
}
