import Core
import HTTP
import Web

/// A question typed into a form, in the languages in which it was typed.
struct NewQuestion: Sendable {
  static let kinds: [Question.Kind] = [.single, .several, .trueOrFalse]

  let kind: Question.Kind
  let text: Translated
  let options: [(text: Translated, feedback: Translated, isRight: Bool)]

  /// In the form in which a quiz is kept, as the question of this number.
  func written(_ number: Int, in language: Language) -> String {
    let question = Question(
      kind: kind, text: text,
      options: options.map { option in
        QuizOption(text: option.text, isRight: option.isRight, feedback: option.feedback)
      })
    return "## q\(number) \(kind.rawValue)\n\n" + (question.written(in: language) ?? "")
  }
}

extension FormReader {
  /// Reads a question in two languages: the first is needed, the other is whole or empty.
  mutating func question(_ sides: LanguagePair) -> NewQuestion? {
    let kind: Question.Kind? = choice("kind")
    let languages = sides.both.filter { language in
      language == sides.left
        || form.fields.contains { field in
          field.name.hasSuffix(".\(language.rawValue)") && !field.value.allSatisfy(\.isWhitespace)
            && !field.name.hasPrefix("based.")
        }
    }
    let text = translated("question", in: languages, isNeeded: true)
    let right = Set(form.all("correct").compactMap { Int($0) })
    var options: [(text: Translated, feedback: Translated, isRight: Bool)] = []
    for number in 1...QuestionsPage.optionCount {
      let isUsed = languages.contains { language in
        form["option.\(number).\(language.rawValue)"]?.isEmpty == false
      }
      guard isUsed || number <= 2 else { continue }
      options.append(
        (
          translated("option.\(number)", in: languages, isNeeded: true),
          translated("feedback.\(number)", in: languages, isNeeded: true),
          right.contains(number)
        ))
    }
    let isFitting =
      kind == .several
      ? options.contains { $0.isRight }
      : options.count { $0.isRight } == 1 && (kind == .single || options.count == 2)
    if !isFitting { fault("kind", Message("authoring.question.fault.right")) }
    return kind.map { NewQuestion(kind: $0, text: text, options: options) }
  }

  private mutating func translated(
    _ name: String, in languages: [Language], isNeeded: Bool
  ) -> Translated {
    Translated(
      Dictionary(
        uniqueKeysWithValues: languages.map { language in
          (language, line("\(name).\(language.rawValue)", in: (isNeeded ? 1 : 0)...500))
        }))
  }
}
