import Core
import Gift
import Localization

/// Writes questions of the bank as a GIFT file; what GIFT cannot say is named in remarks.
struct GiftWriting {
  let language: Language
  let words: Localizer

  func written(_ questions: [Question]) -> String {
    questions.map { question in
      if let gift = gift(question) { return gift.written }
      let reason = words(
        Message(
          question.text[language] == nil
            ? "learning.bank.export.other-language" : "learning.bank.export.no-gift"))
      let text = question.text.text(language).replacing("\n", with: " ")
      return "// \(reason) \(text)\n\n"
    }.joined()
  }

  /// Whether GIFT has a kind for it.
  func canHold(_ question: Question) -> Bool { body(question) != nil }

  private func gift(_ question: Question) -> GiftQuestion? {
    guard let text = question.text[language], let body = body(question) else { return nil }
    var gift = GiftQuestion(line: 1, text: text, body: body)
    gift.feedback = question.explanation[language] ?? ""
    return gift
  }

  private func body(_ question: Question) -> GiftQuestion.Body? {
    switch question.kind {
    case .freeText: return .essay
    case .order, .survey: return nil
    case .trueOrFalse:
      let isTrue = question.options.first?.isRight == true
      let said = { (isRight: Bool) in
        question.options.first { $0.isRight == isRight }?.feedback[language] ?? ""
      }
      return .trueFalse(isTrue: isTrue, whenWrong: said(false), whenRight: said(true))
    case .single: return .choice(question.options.map { answer($0, wrong: 0) })
    case .several: return several(question)
    case .number:
      return .numbers(
        question.options.map { option in
          var answer = answer(option, wrong: 0)
          answer.text = option.isAnythingElse ? "" : QuantityRange(answer.text)?.text ?? answer.text
          return answer
        })
    case .shortText:
      return .short(
        question.options.flatMap { option in
          ShortText.spellings(option.text[language] ?? "").map { spelling in
            var answer = answer(option, wrong: 0)
            answer.text = spelling
            return answer
          }
        })
    case .pairs:
      return .pairs(
        question.options.map { GiftPair($0.text[language] ?? "", $0.match[language] ?? "") })
    }
  }

  /// The points are shared among the right ones; a wrong one takes all away.
  private func several(_ question: Question) -> GiftQuestion.Body? {
    let right = question.right.count
    // Where one alone is right, GIFT has no way to say that several might have been.
    guard right > 1 else { return .choice(question.options.map { answer($0, wrong: 0) }) }
    return .choice(
      question.options.map { option in
        var answer = answer(option, wrong: -GiftAnswer.full)
        if option.isRight { answer.weight = GiftAnswer.full / right }
        return answer
      })
  }

  private func answer(_ option: QuizOption, wrong: Int) -> GiftAnswer {
    GiftAnswer(
      option.text[language] ?? "", weight: option.isRight ? GiftAnswer.full : wrong,
      feedback: option.feedback[language] ?? "")
  }
}
