import Core
import Database
import Localization
import Web

/// A question that a village keeps, to be put into a quiz.
struct BankQuestion: Sendable {
  static let table = Table("bank_question")
  /// A list is searched by its words; ten thousand questions are searched in a blink.
  static let most = 10_000

  let id: ID<BankQuestion>
  /// `course/lesson`, or nothing.
  let lesson: String
  let question: Question
}

/// How a question is kept: its text form in each language, one below the other.
extension Question {
  var storedTexts: Translated {
    Translated(
      Dictionary(
        uniqueKeysWithValues: Language.allCases.compactMap { language in
          written(in: language).map { (language, $0) }
        }))
  }

  /// Reads the text forms of some languages; each fault names its language.
  init(
    _ kind: Kind, _ texts: Translated
  ) throws(BankFault) {
    var read: [Language: QuestionText] = [:]
    for language in Language.allCases {
      guard let text = texts[language] else { continue }
      do throws(QuestionFault) {
        read[language] = try QuestionParser.question(text, kind)
      } catch {
        throw BankFault(language: language, message: error.inField)
      }
    }
    guard let first = Language.allCases.first(where: { read[$0] != nil }),
      let model = read[first]
    else { throw BankFault(language: .ky, message: Message("web.fault.one-language")) }
    for language in Language.allCases {
      guard let difference = read[language]?.difference(from: model) else { continue }
      throw BankFault(
        language: language,
        message: Message(
          "learning.quiz.file.other.\(difference.rawValue)", .text(first.endonym)))
    }
    self.init(read, like: model)
  }

  /// All its words, so that it is found by any of them.
  var searchKey: String {
    let texts = [text, explanation] + options.flatMap { [$0.text, $0.match] }
    return SearchKey.fold(
      texts.flatMap { text in Language.allCases.compactMap { text[$0] } }.joined(separator: " "))
  }
}

/// What is wrong with one of the texts of a question.
struct BankFault: Error {
  let language: Language
  let message: Message
}
