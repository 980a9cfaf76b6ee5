import Core
import Gift
import Localization

/// Takes the questions of a GIFT file.
struct GiftReading {
  let file: String
  let language: Language
  /// The words for true and false.
  let words: Localizer

  func read(_ bytes: [UInt8]) -> QuestionFile {
    let gift = GiftFile(bytes)
    var taken = QuestionFile()
    for fault in gift.faults { taken.refuse(file, fault.line, "gift.\(fault.reason.rawValue)") }
    for question in gift.questions { take(question, &taken) }
    taken.remarks.sort { $0.line < $1.line }
    return taken
  }

  private func take(_ gift: GiftQuestion, _ taken: inout QuestionFile) {
    var draft = QuestionDraft(kind: .freeText)
    draft.text = plain(gift.text, gift, &draft)
    draft.explanation = plain(gift.feedback, gift, &draft)
    switch gift.body {
    case .description: return taken.refuse(file, gift.line, "description")
    case .essay: break
    case .trueFalse(let isTrue, let whenWrong, let whenRight):
      draft.kind = .trueOrFalse
      draft.options = [true, false].map { truth in
        let said = truth == isTrue ? whenRight : whenWrong
        return .init(
          isRight: truth == isTrue, text: words(Message("learning.bank.\(truth)")),
          feedback: plain(said, gift, &draft))
      }
    case .choice(let answers): choice(answers, gift, &draft)
    case .short(let answers):
      draft.kind = .shortText
      typed(answers, gift, &draft)
    case .numbers(let answers):
      draft.kind = .number
      typed(answers, gift, &draft)
    case .pairs(let pairs): self.pairs(pairs, gift, &draft)
    }
    taken.take(draft, file, gift.line, language)
  }

  /// Several are right where the points are shared among answers without one that is wholly so.
  private func choice(
    _ answers: [GiftAnswer], _ gift: GiftQuestion, _ draft: inout QuestionDraft
  ) {
    let isShared = !answers.contains(where: \.isRight) && answers.count { $0.weight > 0 } > 1
    draft.kind = isShared ? .several : .single
    if !isShared, answers.contains(where: { $0.weight != 0 && !$0.isRight }) {
      draft.notes.insert("partial")
    }
    draft.options = answers.map { answer in
      .init(
        isRight: isShared ? answer.weight > 0 : answer.isRight,
        text: plain(answer.text, gift, &draft), feedback: plain(answer.feedback, gift, &draft))
    }
  }

  private func typed(
    _ answers: [GiftAnswer], _ gift: GiftQuestion, _ draft: inout QuestionDraft
  ) {
    if answers.contains(where: { $0.weight != 0 && !$0.isRight }) { draft.notes.insert("partial") }
    draft.options = answers.map { answer in
      let isRest = answer.text.isEmpty || answer.text == "*"
      let text = isRest ? "*" : plain(answer.text, gift, &draft)
      return .init(
        isRight: answer.isRight && !isRest,
        text: draft.kind == .number && !isRest ? Self.range(text) : text,
        feedback: plain(answer.feedback, gift, &draft))
    }
    // Every other answer is looked at last, wherever it stood.
    if let place = draft.options.firstIndex(where: { $0.text == "*" }) {
      draft.options.append(draft.options.remove(at: place))
    }
  }

  /// `1822:5` is 1822 ± 5.
  private static func range(_ text: String) -> String {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.count == 2 else { return text }
    return ["0", "0.0", ""].contains(parts[1]) ? parts[0] : "\(parts[0]) ± \(parts[1])"
  }

  private func pairs(
    _ pairs: [GiftPair], _ gift: GiftQuestion, _ draft: inout QuestionDraft
  ) {
    draft.kind = .pairs
    let seconds = pairs.map { plain($0.second, gift, &draft) }
    let shown = QuestionDraft.scattered(seconds)
    draft.options = pairs.enumerated().map { place, pair in
      .init(
        place: shown.firstIndex(of: place), text: plain(pair.first, gift, &draft),
        match: seconds[place])
    }
  }

  private func plain(
    _ text: String, _ gift: GiftQuestion, _ draft: inout QuestionDraft
  ) -> String {
    guard gift.format != "plain", gift.format != "markdown" else { return CleanText.line(text) }
    let (words, hasMore) = CleanText.html(text)
    if hasMore { draft.notes.insert("pictures") }
    return words
  }
}
