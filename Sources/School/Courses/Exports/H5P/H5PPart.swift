import Core
import Localization

/// One question as a piece of H5P content.
struct H5PPart {
  let library: H5PLibrary
  private let question: Question
  private let number: Int
  private let params: JSONTree

  /// Nothing where H5P's question sets have no such question.
  init?(_ question: Question, number: Int, _ language: Language, _ words: Localizer) {
    let writer = H5PParams(question: question, language: language, words: words)
    let found: (H5PLibrary, JSONTree?) =
      switch question.kind {
      case .single, .several: (.multiChoice, writer.choices)
      case .trueOrFalse: (.trueFalse, writer.trueOrFalse)
      case .shortText, .number: (.blanks, writer.gap)
      case .freeText: (.essay, writer.essay)
      case .order, .pairs, .survey: (.essay, nil)
      }
    guard let params = found.1 else { return nil }
    library = found.0
    self.params = params
    self.question = question
    self.number = number
  }

  var content: JSONTree {
    let asked = question.text.best(.ky)?.text ?? ""
    return [
      "library": .text(library.text), "params": params,
      // The same question has the same name, so that the same set is the same file.
      "subContentId": .text(UUID16(naming: "\(number) \(asked)").description),
      "metadata": [
        "contentType": .text(library.name), "license": "U",
        "title": .text(String(asked.prefix(100))),
      ],
    ]
  }
}

/// The fields of a question in H5P, whose texts are HTML.
private struct H5PParams {
  let question: Question
  let language: Language
  let words: Localizer

  private func said(_ text: Translated) -> String { text[language] ?? "" }
  private func html(_ text: String) -> JSONTree { .text("<p>\(XMLText.escaped(text))</p>") }
  private func say(_ key: String) -> JSONTree { .text(words(Message(key))) }
  private var asked: JSONTree { html(said(question.text)) }

  var choices: JSONTree {
    [
      "question": asked,
      "answers": .array(question.options.map(answer)),
      "overallFeedback": feedback([(0, 100, said(question.explanation))]),
      "UI": [
        "checkAnswerButton": say("learning.quiz.send"),
        "submitAnswerButton": say("learning.quiz.send"),
        "showSolutionButton": say("books.h5p.solution"),
        "tryAgainButton": say("learning.quiz.again"),
        "correctAnswer": say("learning.answer.right"), "wrongAnswer": say("learning.answer.wrong"),
      ],
      "behaviour": [
        "type": question.kind == .single ? "single" : "multi", "singlePoint": true,
        "randomAnswers": false, "enableRetry": true, "enableSolutionsButton": true,
        "enableCheckButton": true, "passPercentage": 100,
      ],
    ]
  }

  private func answer(_ option: QuizOption) -> JSONTree {
    [
      "text": html(said(option.text)), "correct": .flag(option.isRight),
      "tipsAndFeedback": [
        "tip": "", "chosenFeedback": html(said(option.feedback)), "notChosenFeedback": "",
      ],
    ]
  }

  var trueOrFalse: JSONTree? {
    guard let first = question.options.first, let last = question.options.last else { return nil }
    func feedback(_ isRight: Bool) -> JSONTree {
      .text(said(question.options.first { $0.isRight == isRight }?.feedback ?? Translated()))
    }
    return [
      "question": asked, "correct": first.isRight ? "true" : "false",
      "l10n": [
        "trueText": .text(said(first.text)), "falseText": .text(said(last.text)),
        "checkAnswer": say("learning.quiz.send"), "showSolutionButton": say("books.h5p.solution"),
        "tryAgain": say("learning.quiz.again"),
        "correctAnswerMessage": say("learning.answer.right"),
        "wrongAnswerMessage": say("learning.answer.wrong"),
      ],
      "behaviour": [
        "enableRetry": true, "enableSolutionsButton": true, "enableCheckButton": true,
        "feedbackOnCorrect": feedback(true), "feedbackOnWrong": feedback(false),
      ],
    ]
  }

  /// A gap behind the question; nothing where it cannot hold the answers.
  var gap: JSONTree? {
    guard let spellings = question.kind == .number ? exactNumber : spelled else { return nil }
    let right = question.options.first(where: \.isRight)?.feedback ?? Translated()
    let wrong = question.options.first(where: \.isAnythingElse)?.feedback ?? Translated()
    return [
      "text": asked, "questions": [html("*\(spellings.joined(separator: "/"))*")],
      "overallFeedback": feedback([(0, 99, said(wrong)), (100, 100, said(right))]),
      "checkAnswer": say("learning.quiz.send"), "showSolutions": say("books.h5p.solution"),
      "tryAgain": say("learning.quiz.again"),
      "behaviour": [
        "caseSensitive": false, "enableRetry": true, "enableSolutionsButton": true,
        "enableCheckButton": true, "autoCheck": false, "separateLines": false,
        "showSolutionsRequiresInput": false, "acceptSpellingErrors": false,
      ],
    ]
  }

  private var spelled: [String]? {
    let spellings = question.options.filter(\.isRight)
      .flatMap { ShortText.spellings(said($0.text)) }
    // These are signs in the text of a gap.
    let isPlain = spellings.allSatisfy { $0.allSatisfy { !"*/:".contains($0) } }
    return isPlain && !spellings.isEmpty ? spellings : nil
  }

  private var exactNumber: [String]? {
    let known = question.options.filter { !$0.isAnythingElse }
    guard known.count == 1, let range = QuantityRange(said(known[0].text)),
      range.lower == range.upper
    else { return nil }
    let point = range.lower.text
    let comma = point.replacing(".", with: ",")
    return point == comma ? [point] : [point, comma]
  }

  /// A word in stars would be looked for; the star alone is any text, and nobody's is judged.
  var essay: JSONTree {
    [
      "taskDescription": asked,
      "keywords": [
        [
          "keyword": .text(H5PQuestions.anyKeyword),
          "options": ["points": 1, "occurrences": 1, "caseSensitive": false],
        ]
      ],
      "solution": ["introduction": "", "sample": html(said(question.explanation))],
      "checkAnswer": say("learning.quiz.send"), "tryAgain": say("learning.quiz.again"),
      "showSolution": say("books.h5p.solution"),
      "behaviour": [
        "inputFieldSize": "10", "enableRetry": true, "ignoreScoring": true,
      ],
    ]
  }

  private func feedback(_ ranges: [(from: Int, to: Int, text: String)]) -> JSONTree {
    .array(
      ranges.filter { !$0.text.isEmpty }.map { range in
        [
          "from": .number(Double(range.from)), "to": .number(Double(range.to)),
          "feedback": .text(range.text),
        ]
      })
  }
}
