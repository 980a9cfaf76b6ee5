import Core

extension Question {
  /// The texts of some languages laid over one another; all have the shape of the model.
  init(_ texts: [Language: QuestionText], like model: QuestionText) {
    let options = model.options.indices.map { place in
      let same = texts.mapValues { $0.options[place] }
      return QuizOption(
        text: Translated(same.mapValues(\.text)), isRight: model.options[place].isRight,
        feedback: Translated(same.mapValues(\.feedback)), place: model.options[place].place,
        match: Translated(same.mapValues(\.match)))
    }
    self.init(
      kind: model.kind, text: Translated(texts.mapValues(\.text)), options: options,
      explanation: Translated(texts.mapValues(\.explanation)), lesson: model.lesson)
  }
}

extension QuestionText {
  /// What two languages of one question must have in common.
  enum Difference: String, CaseIterable {
    case kind, lesson, options, right, places, halves, numbers
  }

  /// In what it differs from the same question in another language, where it must not.
  func difference(from model: QuestionText) -> Difference? {
    if kind != model.kind { return .kind }
    if lesson != model.lesson { return .lesson }
    if options.count != model.options.count { return .options }
    if options.map(\.isRight) != model.options.map(\.isRight) { return .right }
    if options.map(\.place) != model.options.map(\.place) { return .places }
    if options.map(\.text.isEmpty) != model.options.map(\.text.isEmpty) { return .halves }
    let isSame =
      kind != .number
      || options.map { QuantityRange($0.text) } == model.options.map { QuantityRange($0.text) }
    return isSame ? nil : .numbers
  }
}
