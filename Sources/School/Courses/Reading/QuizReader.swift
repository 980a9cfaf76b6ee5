import Core

/// Lays the four languages of a quiz over one another.
enum QuizReader {
  static func quiz(_ texts: [Language: QuizText]) throws -> Quiz {
    guard let measure = Language.allCases.lazy.compactMap({ texts[$0] }).first else {
      return Quiz(questions: [])
    }
    for text in texts.values { try compare(text, with: measure) }
    let questions = measure.items.indices.map { question(at: $0, of: texts, like: measure) }
    return Quiz(questions: questions, translations: texts.mapValues(\.translation))
  }

  private static func question(
    at place: Int, of texts: [Language: QuizText], like measure: QuizText
  ) -> Question {
    let same = texts.mapValues { $0.items[place] }
    let model = measure.items[place]
    let options = model.options.indices.map { option in
      QuizOption(
        text: Translated(same.mapValues { $0.options[option].text }),
        isRight: model.options[option].isRight,
        feedback: Translated(same.mapValues { $0.options[option].feedback }))
    }
    return Question(
      kind: model.kind, text: Translated(same.mapValues(\.text)), options: options)
  }

  private static func compare(_ text: QuizText, with measure: QuizText) throws {
    let other = measure.file.name
    guard text.items.count == measure.items.count else {
      throw text.file.fault(
        nil, "\(text.items.count) questions, where \(other) has \(measure.items.count)")
    }
    for (one, model) in zip(text.items, measure.items) {
      guard one.kind == model.kind else {
        throw text.file.fault(one.line, "another kind of question than in \(other)")
      }
      guard one.options.count == model.options.count else {
        throw text.file.fault(one.line, "another number of options than in \(other)")
      }
      guard one.options.map(\.isRight) == model.options.map(\.isRight) else {
        throw text.file.fault(one.line, "other options are right than in \(other)")
      }
    }
  }
}
