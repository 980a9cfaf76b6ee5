import Core

/// Lays the four languages of a quiz over one another.
enum QuizReader {
  static func quiz(_ texts: [Language: QuizText]) throws -> Quiz {
    guard let measure = Language.allCases.lazy.compactMap({ texts[$0] }).first else {
      return Quiz(questions: [])
    }
    for text in texts.values { try compare(text, with: measure) }
    let questions = measure.items.indices.map { place in
      Question(texts.mapValues { $0.items[place] }, like: measure.items[place])
    }
    return Quiz(
      questions: questions, translations: texts.mapValues(\.translation), tries: measure.tries,
      counting: measure.counting)
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
