import Core
import Markdown

/// Reads the question types of H5P that are ours too.
enum H5PQuestions {
  /// Stands for whatever is written.
  static let anyKeyword = "*"

  static func read(
    _ type: String, _ params: JSONTree, in place: String
  ) -> ([ForeignQuestion], [ForeignNote]) {
    switch type {
    case "H5P.TrueFalse": trueOrFalse(params, place)
    case "H5P.Blanks": blanks(params, place)
    case "H5P.Essay": essay(params, place)
    case "H5P.SingleChoiceSet":
      params["choices"].items.enumerated().reduce(into: ([], [])) { found, choice in
        let (questions, notes) = single(choice.element, "\(place) \(choice.offset + 1)")
        found.0 += questions
        found.1 += notes
      }
    default: choices(params, place)
    }
  }

  private static func choices(
    _ params: JSONTree, _ place: String
  ) -> ([ForeignQuestion], [ForeignNote]) {
    var notes: [ForeignNote] = []
    let options = params["answers"].items.map { answer in
      let said = answer["tipsAndFeedback"]
      if said["tip"].text != nil || said["notChosenFeedback"].text != nil {
        notes.append(ForeignNote(place, "h5p.tip", .text(H5PText.plain(answer["text"]))))
      }
      return ForeignQuestion.Option(
        text: H5PText.plain(answer["text"]), isRight: answer["correct"].isTrue,
        feedback: said["chosenFeedback"].text.map { H5PText.inlines($0).plain })
    }
    let isSingle =
      params["behaviour"]["type"].text == "single"
      || params["behaviour"]["type"].text != "multi" && options.count(where: \.isRight) == 1
    let question = ForeignQuestion(
      kind: isSingle ? .single : .several, text: H5PText.plain(params["question"]),
      options: options, explanation: said(params, to: 0...100) ?? "")
    return checked(question, place, notes)
  }

  /// What is said to a share of the points; to other shares nothing is said here.
  private static func said(_ params: JSONTree, to share: ClosedRange<Int>) -> String? {
    let found = params["overallFeedback"].items.first { range in
      range["from"] == .number(Double(share.lowerBound))
        && range["to"] == .number(Double(share.upperBound))
    }
    return found?["feedback"].text.map { H5PText.inlines($0).plain }
  }

  private static func trueOrFalse(
    _ params: JSONTree, _ place: String
  ) -> ([ForeignQuestion], [ForeignNote]) {
    let isTrue = params["correct"].isTrue
    let feedback = { (isRight: Bool) -> String? in
      params["behaviour"][isRight ? "feedbackOnCorrect" : "feedbackOnWrong"].text
        .map { H5PText.inlines($0).plain }
    }
    let question = ForeignQuestion(
      kind: .trueOrFalse, text: H5PText.plain(params["question"]),
      options: [
        ForeignQuestion.Option(
          text: params["l10n"]["trueText"].text ?? "True", isRight: isTrue,
          feedback: feedback(isTrue)),
        ForeignQuestion.Option(
          text: params["l10n"]["falseText"].text ?? "False", isRight: !isTrue,
          feedback: feedback(!isTrue)),
      ])
    return checked(question, place, [])
  }

  /// Its first answer is the right one, and a program would mix them: they are turned by their
  /// number, so that the first is not always right.
  private static func single(
    _ choice: JSONTree, _ place: String
  ) -> ([ForeignQuestion], [ForeignNote]) {
    let texts = choice["answers"].items.map { H5PText.plain($0) }
    let options = texts.enumerated().map { number, text in
      ForeignQuestion.Option(text: text, isRight: number == 0, feedback: nil)
    }
    let turn = texts.isEmpty ? 0 : H5PText.plain(choice["question"]).utf8.count % texts.count
    let question = ForeignQuestion(
      kind: .single, text: H5PText.plain(choice["question"]),
      options: Array(options[turn...] + options[..<turn]))
    return checked(question, place, [])
  }

  private static func checked(
    _ question: ForeignQuestion, _ place: String, _ notes: [ForeignNote]
  ) -> ([ForeignQuestion], [ForeignNote]) {
    let options = question.options.map {
      QuestionText.Option(isRight: $0.isRight, text: $0.text, feedback: $0.feedback ?? "")
    }
    let isSound =
      !question.text.isEmpty && question.kind.allows(options)
      && options.allSatisfy { !$0.text.isEmpty && $0.text != "*" }
    guard isSound else {
      return ([], [ForeignNote(place, "question", .text(String(question.text.prefix(120))))])
    }
    return ([question], notes)
  }

  /// A sentence with gaps becomes a question for each of them; the words in stars are the answers,
  /// `*one/another:tip*`.
  private static func blanks(
    _ params: JSONTree, _ place: String
  ) -> ([ForeignQuestion], [ForeignNote]) {
    var (questions, notes): ([ForeignQuestion], [ForeignNote]) = ([], [])
    let task = H5PText.plain(params["text"])
    for item in params["questions"].items {
      let sentence = H5PText.plain(item)
      let gaps = sentence.matches(of: /\*([^*]+)\*/)
      if gaps.isEmpty {
        notes.append(ForeignNote(place, "question", .text(String(sentence.prefix(120)))))
      }
      for (number, gap) in gaps.enumerated() {
        var text = ""
        var end = sentence.startIndex
        for (other, one) in gaps.enumerated() {
          text += sentence[end..<one.range.lowerBound] + (other == number ? "____" : "…")
          end = one.range.upperBound
        }
        text += sentence[end...]
        if !task.isEmpty, gaps.count == 1, text == "____" { text = "" }
        let parts = gap.output.1.split(separator: ":", maxSplits: 1)
        let spellings = parts.first?.split(separator: "/").joined(separator: " | ") ?? ""
        if parts.count > 1 { notes.append(ForeignNote(place, "h5p.tip", .text(spellings))) }
        let (taken, more) = checked(
          ForeignQuestion(
            kind: .shortText, text: [task, text].filter { !$0.isEmpty }.joined(separator: " "),
            options: [
              ForeignQuestion.Option(
                text: spellings, isRight: true, feedback: said(params, to: 100...100))
            ]), place, [])
        questions += taken.map { $0.saying(said(params, to: 0...99)) }
        notes += more
      }
    }
    if params["behaviour"]["caseSensitive"].isTrue {
      notes.append(ForeignNote(place, "h5p.case"))
    }
    return (questions, notes)
  }

  /// A text that a person reads; the words that a program would look for are no measure of it.
  private static func essay(
    _ params: JSONTree, _ place: String
  ) -> ([ForeignQuestion], [ForeignNote]) {
    let question = ForeignQuestion(
      kind: .freeText, text: H5PText.plain(params["taskDescription"]), options: [],
      explanation: H5PText.plain(params["solution"]["sample"]))
    let count = params["keywords"].items.count { $0["keyword"].text != anyKeyword }
    return checked(
      question, place,
      count > 0 ? [ForeignNote(place, "h5p.keywords", .number(count))] : [])
  }
}

extension ForeignQuestion {
  /// The same, saying this to every other answer.
  fileprivate func saying(_ feedback: String?) -> ForeignQuestion {
    guard let feedback else { return self }
    let other = Option(text: "*", isRight: false, feedback: feedback)
    return ForeignQuestion(
      kind: kind, text: text, options: options + [other], explanation: explanation)
  }
}
