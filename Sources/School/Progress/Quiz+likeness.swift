import Core

extension Quiz {
  /// Whether it asks the same: another translation or explanation makes no other question.
  func asksLike(_ other: Quiz) -> Bool {
    questions.count == other.questions.count
      && zip(questions, other.questions).allSatisfy { $0.asksLike($1) }
  }
}

extension Question {
  fileprivate func asksLike(_ other: Question) -> Bool {
    kind == other.kind && lesson == other.lesson && text.agrees(with: other.text)
      && options.count == other.options.count
      && zip(options, other.options).allSatisfy { one, other in
        one.isRight == other.isRight && one.place == other.place
          && one.text.agrees(with: other.text) && one.match.agrees(with: other.match)
      }
  }
}

extension Translated {
  /// Whether both say the same in every language that both speak, and there is one.
  func agrees(with other: Translated) -> Bool {
    let both = Language.allCases.filter { self[$0] != nil && other[$0] != nil }
    return both.isEmpty ? isEmpty && other.isEmpty : both.allSatisfy { self[$0] == other[$0] }
  }
}
