import Choice
import Core
import HTTP
import Localization
import Markup
import Web

/// Everybody gives each option points; the greatest sum, or the greatest middle score, wins.
struct ScoreKind: Kind {
  static let name = "score"
  static let choices: Choices? = .option
  static let usualMost = 5

  /// The most points an option can be given.
  let most: Int
  let measure: OptionScores.Measure

  init(most: Int, measure: OptionScores.Measure) {
    self.most = most
    self.measure = measure
  }

  init(_ settings: Settings) {
    self.init(
      most: settings.number("most", or: Self.usualMost),
      measure: settings.choice("measure", or: .sum))
  }

  var settings: Settings { Settings(["most": String(most), "measure": measure.rawValue]) }

  static func fields(_ state: FormState, _ words: Localizer) -> Markup {
    .group([
      RadioGroup(
        oneOf: "measure", ["sum", "median"], usual: "sum", state, words
      ).body,
      TextField(
        "most", Message("decisions.most.name"), state.or(["most": String(usualMost)]), words,
        more: .inputmode("numeric")
      ).body,
    ])
  }

  static func read(_ form: inout FormReader) -> Self {
    let measure: OptionScores.Measure? = form.choice("measure")
    if measure == .approvals { form.fault("measure", Message("web.fault.choose")) }
    return ScoreKind(most: form.number("most", in: 1...10), measure: measure ?? .sum)
  }

  var facts: [RuleFacts.Fact] {
    [
      .one(of: "measure", measure.rawValue),
      RuleFacts.Fact(
        name: Message("decisions.most.name"),
        value: Message("decisions.most.value", .number(most)), hint: nil),
    ]
  }

  func check(_ options: [Idea]) throws { try Options.check(options, atLeast: 2) }

  func ballotFields(_ ballot: BallotFields) -> Markup {
    ScoreFields(ballot: ballot, most: most).body
  }

  func read(_ form: inout FormReader, options: [Idea]) -> Ballot {
    var scores: [Int] = []
    for option in options {
      let field = "score-\(option.number)"
      let score = form.form[field].flatMap { Int($0) } ?? -1
      if !(0...most).contains(score) { form.fault(field, Message("web.fault.choose")) }
      scores.append(score)
    }
    return Ballot(marks: scores)
  }

  func fault(in ballot: Ballot, options: [Idea]) -> Message? {
    if ballot.numbers.count != options.count {
      return Message("decisions.fault.one-each", .number(options.count))
    }
    return ballot.numbers.allSatisfy { (0...most).contains($0) } && ballot.reason.isEmpty
      ? nil : Message("decisions.fault.score", .number(most))
  }

  func read(typed: TypedMarks, options: [Idea]) throws(FaultyMarks) -> Ballot {
    Ballot(marks: try typed.one(forEach: options))
  }

  func typed(_ ballot: Ballot, options: [Idea]) -> String { ballot.stored }

  func said(_ ballot: Ballot, options: [Idea], _ words: Localizer) -> [String] {
    zip(options, ballot.numbers).map { option, score in
      "\(option.number). \(option.title.text(words.language)): \(words.number(score))"
    }
  }
}

extension ScoreKind: CountedKind {
  func count(_ poll: Poll) throws -> ScoreResult {
    let scores = try OptionScores(
      scores: poll.ballots.map(\.numbers), options: poll.options, by: measure)
    return ScoreResult(
      scores, ballots: poll.ballots.count,
      blank: poll.ballots.count { $0.numbers.allSatisfy { $0 == 0 } },
      most: measure == .sum ? most * poll.ballots.count : most)
  }
}

extension Way {
  package static func score(most: Int = 5, measure: OptionScores.Measure = .sum) -> Way {
    Way(kind: ScoreKind(most: most, measure: measure))
  }
}
