import Core
import HTTP
import JSON
import Localization
import Web

/// One question in a form: a new one of a kind, or one that stands there.
struct QuestionFormModel: JSONModel {
  let whole: QuestionsModel
  /// Nothing for a new one.
  let number: Int?
  let kind: Question.Kind
  let question: Question?

  static let fields: [JSONField<Self>] = [
    .init("course") { $0.whole.course.slug }, .init("lesson") { $0.whole.spot.name },
    .init("number") { $0.number }, .init("kind") { $0.kind.rawValue },
    .init("text") { $0.question?.text },
  ]

  init(_ whole: QuestionsModel, _ visit: Visit) throws {
    // What cannot be read is not written over.
    guard whole.quiz.faults.isEmpty else { throw DomainError.notFound }
    self.whole = whole
    if visit.parameters["question"] == nil {
      (number, question) = (nil, nil)
      kind = visit.form["kind"].flatMap(Question.Kind.init(rawValue:)) ?? .single
    } else {
      let item = try whole.question(visit)
      (number, question, kind) = (item.number, item.question, item.question.kind)
    }
  }

  /// The options in the order of the form: items of an order stand in their right one.
  var rows: [(index: Int, option: QuizOption)] {
    let rows = (question?.options ?? []).enumerated().map { (index: $0, option: $1) }
    return kind == .order
      ? rows.sorted { ($0.option.place ?? 0) < ($1.option.place ?? 0) } : rows
  }

  /// Those that are there, and some to be filled.
  var rowCount: Int {
    switch kind {
    case .freeText: 0
    case .trueOrFalse: 2
    default: min(10, max(6, rows.count + 2))
    }
  }

  /// Languages in which this question still lacks something.
  var missing: [Language] {
    Language.allCases.filter { question?.isLacking(in: $0) != false }
  }
}

extension QuestionFormModel {
  /// What the form shows before anything is typed.
  var formValues: [String: String] {
    var values = ["kind": kind.rawValue, "lesson": question?.lesson ?? ""]
    for language in whole.sides.both {
      let code = language.rawValue
      values["question.\(code)"] = question?.text[language]
      values["explanation.\(code)"] = question?.explanation[language]
    }
    for (place, row) in rows.enumerated() { fill(&values, place + 1, row) }
    return values
  }

  private func fill(
    _ values: inout [String: String], _ number: Int, _ row: (index: Int, option: QuizOption)
  ) {
    let option = row.option
    values["from.\(number)"] = String(row.index)
    if option.isRight {
      values[kind.isOneRight ? "correct" : "correct.\(number)"] =
        kind.isOneRight ? String(number) : "yes"
    }
    switch kind {
    // An item is shown where it stands in the file.
    case .order: values["shown.\(number)"] = String(row.index + 1)
    case .pairs: values["shown.\(number)"] = String((option.place ?? 0) + 1)
    case .number: values["option.\(number)"] = option.text.text(.en)
    default: break
    }
    for language in whole.sides.both {
      let code = language.rawValue
      if kind != .number { values["option.\(number).\(code)"] = option.text[language] }
      values["match.\(number).\(code)"] = option.match[language]
      values["feedback.\(number).\(code)"] = option.feedback[language]
    }
  }
}

extension Question.Kind {
  /// Whether exactly one option can be right.
  var isOneRight: Bool { self == .single || self == .trueOrFalse }
}
