import Core

/// The questions after a lesson, the same in the same order for everybody.
package struct Quiz: Sendable {
  /// Which of several tries is looked at.
  package enum Counting: String, Sendable { case best, last }

  package let questions: [Question]
  package let translations: [Language: TranslationState]
  /// How often it may be answered; nothing is as often as she likes.
  package let tries: Int?
  package let counting: Counting

  package init(
    questions: [Question], translations: [Language: TranslationState] = [:], tries: Int? = nil,
    counting: Counting = .best
  ) {
    self.questions = questions
    self.translations = translations
    self.tries = tries
    self.counting = counting
  }
}
