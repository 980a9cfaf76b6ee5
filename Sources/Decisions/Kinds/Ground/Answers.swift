import Core
import HTTP
import Localization
import Markup
import Web

/// Ballots that give one of a few fixed answers: the number on the ballot is the answer's place.
protocol AnsweredKind: Kind {
  /// The answers by their keys, the first is number one.
  static var answers: [String] { get }
}

extension AnsweredKind {
  static var choices: Choices? { nil }

  static func title(ofAnswer number: Int) -> Message {
    Message("decisions.answer.\(answers[number - 1])")
  }

  func check(_ options: [Idea]) throws {}

  func ballotFields(_ ballot: BallotFields) -> Markup {
    AnswerButtons(ballot: ballot, answers: Self.answers).body
  }

  func read(_ form: inout FormReader, options: [Idea]) -> Ballot { Ballot(marks: answer(&form)) }

  /// The number of the chosen answer; none is a fault.
  func answer(_ form: inout FormReader) -> [Int] {
    let number = form.form["answer"].flatMap { Int($0) } ?? 0
    if !(1...Self.answers.count).contains(number) {
      form.fault("answer", Message("web.fault.choose"))
    }
    return [number]
  }

  func fault(in ballot: Ballot, options: [Idea]) -> Message? {
    guard ballot.numbers.count == 1, (1...Self.answers.count).contains(ballot.numbers[0]) else {
      return Message("decisions.fault.one-answer", .number(Self.answers.count))
    }
    return nil
  }

  func paperLines(_ options: [Idea], _ words: Localizer) -> [(number: Int, name: String)] {
    (1...Self.answers.count).map { ($0, words(Self.title(ofAnswer: $0))) }
  }

  func read(typed: TypedMarks, options: [Idea]) throws(FaultyMarks) -> Ballot {
    try typed.onlyNumbers()
    return Ballot(marks: typed.numbers)
  }

  func typed(_ ballot: Ballot, options: [Idea]) -> String {
    ballot.stored.replacing("|", with: " ")
  }

  func said(_ ballot: Ballot, options: [Idea], _ words: Localizer) -> [String] {
    let answer = ballot.numbers.first { (1...Self.answers.count).contains($0) }
    let reason = ballot.reason.isEmpty ? [] : [ballot.reason]
    return (answer.map { [words(Self.title(ofAnswer: $0))] } ?? []) + reason
  }
}

/// One large button for each answer, with what it means.
struct AnswerButtons: Component {
  let ballot: BallotFields
  let answers: [String]

  private var words: Localizer { ballot.words }

  var body: Markup {
    let fault = ballot.state.fault("answer")
    return fieldset(.class(fault == nil ? "field" : "field faulty")) {
      legend { words(Message("decisions.answer.legend")) }
      if let fault { span(.class("fault")) { words(fault) } }
      for (place, key) in answers.enumerated() {
        let number = String(place + 1)
        label(.class("choice")) {
          ChoiceBox(
            "answer", number,
            isOn: ballot.isOn("answer", number, own: ballot.own?.numbers == [place + 1]),
            type: "radio")
          span {
            strong { words(Message("decisions.answer.\(key)")) }
            span(.class("hint")) {
              words(Message("decisions.answer.\(key).hint"))
            }
          }
        }
      }
    }
  }
}
