import Archive
import Core
import Localization

/// Writes questions as a question set of H5P, in one language; what H5P cannot ask is said line by
/// line in the notes of the file.
struct H5PWriting {
  let title: String
  let language: Language
  let words: Localizer

  func package(_ questions: [Question]) throws -> [UInt8] {
    let parts = parts(questions)
    return try zip([
      ArchiveFile("h5p.json", head(parts, losses(questions)).bytes),
      ArchiveFile(H5PReader.content, content(parts).bytes),
    ])
  }

  /// The programs that a platform must have to show them.
  func libraries(_ questions: [Question]) -> [H5PLibrary] { libraries(of: parts(questions)) }

  private func libraries(of parts: [H5PPart]) -> [H5PLibrary] {
    parts.map(\.library).reduce(into: [.questionSet]) { list, library in
      if !list.contains(library) { list.append(library) }
    }
  }

  private func parts(_ questions: [Question]) -> [H5PPart] {
    questions.enumerated().compactMap { place, question in
      question.text[language] == nil
        ? nil : H5PPart(question, number: place + 1, language, words)
    }
  }

  private func head(_ parts: [H5PPart], _ losses: [QuestionLoss]) -> JSONTree {
    [
      "title": .text(String(title.prefix(200))), "language": .text(language.rawValue),
      "defaultLanguage": .text(language.rawValue),
      "mainLibrary": .text(H5PLibrary.questionSet.name), "embedTypes": ["iframe"],
      "license": "U",
      "preloadedDependencies": .array(libraries(of: parts).map(\.dependency)),
      "authorComments": .text(losses.map { $0.text(words) }.joined(separator: "\n")),
    ]
  }

  private func say(_ key: String, _ arguments: Message.Argument...) -> JSONTree {
    .text(words(Message(key: key, arguments: arguments)))
  }

  private func content(_ parts: [H5PPart]) -> JSONTree {
    [
      "introPage": ["showIntroPage": false], "progressType": "textual", "passPercentage": 0,
      "disableBackwardsNavigation": false, "randomQuestions": false,
      "questions": .array(parts.map(\.content)),
      "texts": [
        "prevButton": say("books.h5p.previous"), "nextButton": say("books.h5p.next"),
        "finishButton": say("books.h5p.finish"), "submitButton": say("learning.quiz.send"),
        "textualProgress": say("books.h5p.progress", .text("@current"), .text("@total")),
      ],
      "endGame": [
        "showResultPage": true, "showSolutionButton": true, "showRetryButton": true,
        "message": say("books.h5p.score", .text("@finals"), .text("@totals")),
        "solutionButtonText": say("books.h5p.solution"),
        "retryButtonText": say("learning.quiz.again"),
        "finishButtonText": say("books.h5p.finish"),
      ],
    ]
  }
}

extension H5PWriting {
  /// What is left behind and what goes along changed, by the number of the question.
  func losses(_ questions: [Question]) -> [QuestionLoss] {
    questions.enumerated().compactMap { place, question in
      let number = place + 1
      guard question.text[language] != nil else {
        return QuestionLoss(question, number, "language")
      }
      guard H5PPart(question, number: number, language, words) != nil else {
        return left(question, number)
      }
      if question.kind == .number {
        return QuestionLoss(question, number, isLeft: false, "h5p.gap")
      }
      return isSaidInPart(question)
        ? QuestionLoss(question, number, isLeft: false, "h5p.feedback") : nil
    }
  }

  private func left(_ question: Question, _ number: Int) -> QuestionLoss {
    switch question.kind {
    case .number: QuestionLoss(question, number, "h5p.number")
    case .shortText: QuestionLoss(question, number, "h5p.signs")
    default: QuestionLoss(question, number, "h5p.kind")
    }
  }

  /// A gap says one thing to what is right and one to everything else, true or false nothing to all.
  private func isSaidInPart(_ question: Question) -> Bool {
    switch question.kind {
    case .trueOrFalse: return question.explanation[language] != nil
    case .shortText:
      let isKnownWrong = question.options.contains { !$0.isRight && !$0.isAnythingElse }
      return question.explanation[language] != nil || isKnownWrong
        || Set(question.options.filter(\.isRight).map { $0.feedback[language] }).count > 1
    default: return false
    }
  }
}
