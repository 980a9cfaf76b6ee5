import Core

/// Lays the four languages of a quiz over one another.
enum QuizReader {
  static func quiz(
    _ texts: [Language: QuizText], _ demand: CourseDemand = .everyLanguage
  ) throws -> Quiz {
    guard let measure = Language.allCases.lazy.compactMap({ texts[$0] }).first else {
      return Quiz(questions: [])
    }
    for text in texts.values { try compare(text, with: measure) }
    let questions = try measure.items.indices.map { place in
      try question(at: place, texts, like: measure, demand)
    }
    return Quiz(
      questions: questions, translations: texts.mapValues(\.translation), tries: measure.tries,
      counting: measure.counting)
  }

  /// A question is shown whole in one language, so one that lacks a word there is left to the others.
  private static func question(
    at place: Int, _ texts: [Language: QuizText], like measure: QuizText, _ demand: CourseDemand
  ) throws -> Question {
    let items = texts.mapValues { $0.items[place] }
    let written = items.filter { !$0.value.isUnwritten }
    if written.isEmpty || (demand == .everyLanguage && written.count < items.count) {
      let language = Language.allCases.first { items[$0]?.isUnwritten == true }
      let text = language.flatMap { texts[$0] } ?? measure
      throw text.file.fault(
        text.items[place].line, Message("learning.quiz.file.unwritten", .text(Blank.sign)))
    }
    return Question(written, like: measure.items[place])
  }

  private static func compare(_ text: QuizText, with measure: QuizText) throws {
    let other = measure.file.name
    guard text.items.count == measure.items.count else {
      throw text.file.fault(
        nil,
        Message(
          "learning.quiz.file.other-count", .number(text.items.count), .text(other),
          .number(measure.items.count)))
    }
    guard text.tries == measure.tries, text.counting == measure.counting else {
      throw text.file.fault(nil, Message("learning.quiz.file.other.tries", .text(other)))
    }
    for (one, model) in zip(text.items, measure.items) {
      if let difference = one.difference(from: model) {
        throw text.file.fault(
          one.line, Message("learning.quiz.file.other.\(difference.rawValue)", .text(other)))
      }
    }
  }
}
