import Core
import HTTP
import Localization
import Web

extension FormReader {
  /// Reads a question in two languages, each whole or empty; what stands in the others stays.
  mutating func question(_ model: QuestionFormModel) -> Question? {
    let reading = QuestionForm(model, form)
    let question = reading.question(&self)
    guard let question, !hasFaults else { return nil }
    for language in reading.languages {
      do throws(QuestionFault) {
        try question.checkWriting(in: language)
      } catch {
        fault("options", error.message)
        return nil
      }
    }
    return question
  }
}

extension Question {
  /// That it is read as it is written: an arrow within a half would part the pair elsewhere.
  fileprivate func checkWriting(in language: Language) throws(QuestionFault) {
    let filled = filled(in: language)
    let read = try QuestionParser.question(filled.written(in: language) ?? "", kind)
    let isSame =
      read.options.map(\.text) == filled.options.map { $0.text[language] ?? "" }
      && read.options.map(\.match) == filled.options.map { $0.match[language] ?? "" }
    if !isSame { throw QuestionFault(1, kind == .pairs ? .pair : .options(kind)) }
  }
}

/// The fields of the form of a question.
struct QuestionForm {
  private let model: QuestionFormModel
  private let form: FormData
  /// Those in which it is written here.
  let languages: [Language]

  private var sides: [Language] { model.whole.sides.both }
  private var kind: Question.Kind { model.kind }
  private var old: [QuizOption] { model.question?.options ?? [] }

  init(_ model: QuestionFormModel, _ form: FormData) {
    self.model = model
    self.form = form
    let used = model.whole.sides.both.filter { language in
      form.fields.contains { field in
        field.name.hasSuffix(".\(language.rawValue)") && !field.name.hasPrefix("based.")
          && !field.value.allSatisfy(\.isWhitespace)
      }
    }
    let isElsewhere = Language.allCases.contains { language in
      !model.whole.sides.both.contains(language) && model.question?.text[language] != nil
    }
    languages = used.isEmpty && !isElsewhere ? [model.whole.sides.left] : used
  }

  fileprivate func question(_ reader: inout FormReader) -> Question? {
    let text = words("question", model.question?.text, isNeeded: true, &reader)
    let explanation = words(
      "explanation", model.question?.explanation, isNeeded: false, &reader)
    let lesson = reader.form["lesson"] ?? ""
    if !lesson.isEmpty, !model.whole.lessons.contains(where: { $0.value == lesson }) {
      reader.fault("lesson", Message("web.fault.choose"))
    }
    var options = rows(&reader)
    if kind.isPlaced {
      guard let places = places(options.map(\.shown)) else {
        reader.fault("options", Message("learning.question.rule.\(kind.rawValue)"))
        return nil
      }
      options = placed(options, at: places)
    }
    guard kind.allows(options.map(\.option.outline)) else {
      reader.fault("options", Message("learning.question.rule.\(kind.rawValue)"))
      return nil
    }
    return Question(
      kind: kind, text: text, options: options.map(\.option), explanation: explanation,
      lesson: lesson.isEmpty ? nil : lesson)
  }

  fileprivate struct FormRow {
    var option: QuizOption
    let shown: Int?
  }

  private func rows(_ reader: inout FormReader) -> [FormRow] {
    var rows: [FormRow] = []
    guard model.rowCount > 0 else { return rows }
    for number in 1...model.rowCount where isUsed(number) {
      let old = form["from.\(number)"].flatMap { Int($0) }.flatMap { index in
        self.old.indices.contains(index) ? self.old[index] : nil
      }
      let shown =
        kind.isPlaced && !isBlank("shown.\(number)")
        ? reader.number("shown.\(number)", in: 1...10) : nil
      rows.append(FormRow(option: option(number, old, &reader), shown: shown))
    }
    return rows
  }

  private func option(_ number: Int, _ old: QuizOption?, _ reader: inout FormReader) -> QuizOption {
    let isRight =
      kind.isOneRight ? form["correct"] == String(number) : form["correct.\(number)"] != nil
    // A half without its first half is there to mislead.
    let isHalf = kind == .pairs && sides.allSatisfy { isBlank("option.\(number).\($0.rawValue)") }
    return QuizOption(
      text: kind == .number
        ? figures(number, &reader)
        : isHalf
          ? Translated() : words("option.\(number)", old?.text, isNeeded: true, &reader),
      isRight: kind == .survey || kind.isPlaced ? false : isRight,
      feedback: words(
        "feedback.\(number)", old?.feedback, isNeeded: kind.needsFeedback, &reader),
      match: kind == .pairs
        ? words("match.\(number)", old?.match, isNeeded: true, &reader) : Translated())
  }

  /// Figures are the same in every language.
  private func figures(_ number: Int, _ reader: inout FormReader) -> Translated {
    let typed = reader.line("option.\(number)", in: 1...100)
    if !typed.isEmpty, typed != "*", QuantityRange(typed) == nil {
      reader.fault(
        "option.\(number)", Message("learning.question.fault.number", .text(typed)))
    }
    return Translated(
      Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, typed) }))
  }

  private func isUsed(_ number: Int) -> Bool {
    (kind == .number && !isBlank("option.\(number)"))
      || sides.contains { language in
        ["option", "match", "feedback"].contains {
          !isBlank("\($0).\(number).\(language.rawValue)")
        }
      }
  }

  private func isBlank(_ name: String) -> Bool {
    form[name]?.allSatisfy(\.isWhitespace) != false
  }

  private func words(
    _ name: String, _ old: Translated?, isNeeded: Bool, _ reader: inout FormReader
  ) -> Translated {
    var text = old ?? Translated()
    for language in sides {
      text[language] =
        languages.contains(language)
        ? reader.line("\(name).\(language.rawValue)", in: (isNeeded ? 1 : 0)...500) : nil
    }
    return text
  }
}

/// Where items and halves are shown.
extension QuestionForm {
  /// The place of each row; mixed where she says nothing, and none where two say the same.
  private func places(_ shown: [Int?]) -> [Int]? {
    let order: [Int]
    if shown.allSatisfy({ $0 == nil }) {
      let rows = Array(shown.indices)
      order = rows.filter { $0 % 2 == 1 } + rows.filter { $0 % 2 == 0 }
    } else {
      let said = shown.compactMap(\.self)
      guard Set(said).count == said.count else { return nil }
      order = shown.indices.sorted { (shown[$0] ?? 100 + $0) < (shown[$1] ?? 100 + $1) }
    }
    return shown.indices.map { row in order.firstIndex(of: row) ?? row }
  }

  private func placed(_ rows: [FormRow], at places: [Int]) -> [FormRow] {
    if kind == .pairs {
      return rows.enumerated().map { place, row in row.with(place: places[place]) }
    }
    return rows.enumerated().map { place, row in (places[place], row.with(place: place)) }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension QuestionForm.FormRow {
  fileprivate func with(place: Int) -> Self {
    var row = self
    row.option = QuizOption(
      text: option.text, isRight: option.isRight, feedback: option.feedback, place: place,
      match: option.match)
    return row
  }
}

extension QuizOption {
  /// Its shape, as the rules of a kind look at it.
  fileprivate var outline: QuestionText.Option {
    QuestionText.Option(
      isRight: isRight, place: place, text: isAnythingElse ? "*" : text.text(.en),
      match: match.text(.en))
  }
}
