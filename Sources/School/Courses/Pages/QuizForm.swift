import Core
import HTTP
import Localization
import Web

/// What was sent for a whole quiz; the words of free texts stand apart, since they are sealed.
struct GivenAnswers: Sendable {
  var answers: [Answer] = []
  /// By the place of the question.
  var writings: [Int: String] = [:]
}

/// How answers are sent: `q1=2`, for several `q2=1` and `q2=3`, for each item of an order or half
/// of a pair `q3.1=2`, and typed ones as they are.
enum QuizForm {
  static let textLimit = 4000

  static func field(_ number: Int) -> String { "q\(number)" }
  static func field(_ number: Int, item: Int) -> String { "q\(number).\(item + 1)" }

  /// A question without an answer is a fault, not a wrong answer.
  static func read(_ quiz: Quiz, from form: inout FormReader) -> GivenAnswers {
    var given = GivenAnswers()
    for (place, question) in quiz.questions.enumerated() {
      let name = field(place + 1)
      switch question.kind {
      case .freeText:
        given.writings[place] = form.text(name, in: 1...textLimit)
        given.answers.append(.written)
      case .number: given.answers.append(number(name, &form))
      case .shortText: given.answers.append(.typed(form.line(name)))
      case .order, .pairs: given.answers.append(placed(question, place + 1, &form))
      default: given.answers.append(chosen(question, name, &form))
      }
    }
    return given
  }

  private static func chosen(
    _ question: Question, _ name: String, _ form: inout FormReader
  ) -> Answer {
    let chosen = form.form.all(name).map { Int($0) }
    let answer = Set(chosen.compactMap { number in number.map { $0 &- 1 } })
    let isValid =
      !answer.isEmpty && !chosen.contains(nil)
      && answer.allSatisfy(question.options.indices.contains)
      && (question.kind == .several || answer.count == 1)
    guard isValid else { return refused(name, "learning.quiz.fault.unanswered", &form) }
    return .chosen(answer)
  }

  private static func number(_ name: String, _ form: inout FormReader) -> Answer {
    let typed = Normalize.name(form.form[name] ?? "")
    guard let value = Quantity(typed) else {
      return refused(name, "learning.quiz.fault.number", &form)
    }
    return .typed(value.text)
  }

  private static func placed(
    _ question: Question, _ number: Int, _ form: inout FormReader
  ) -> Answer {
    let items = question.kind == .order ? Array(question.options.indices) : question.asked
    let places = items.compactMap { item -> Int? in
      guard let typed = form.form[field(number, item: item)], let place = Int(typed),
        question.options.indices.contains(place &- 1)
      else { return nil }
      return place - 1
    }
    guard places.count == items.count else {
      return refused(field(number), "learning.quiz.fault.unplaced", &form)
    }
    if question.kind == .order, Set(places).count != places.count {
      return refused(field(number), "learning.quiz.fault.twice", &form)
    }
    return .placed(places)
  }

  private static func refused(
    _ name: String, _ key: String, _ form: inout FormReader
  ) -> Answer {
    form.fault(name, Message(key))
    return .none
  }
}
