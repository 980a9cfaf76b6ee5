import Choice
import Core
import HTTP
import Localization
import Markup
import Web

/// Everybody puts the options in order; counted by the method of Schulze or by instant run-off.
struct RankedKind: Kind {
  enum Method: String, CaseIterable, Sendable { case schulze, runoff }

  static let name = "ranked"
  static let choices: Choices? = .option

  let method: Method

  init(method: Method) { self.method = method }
  init(_ settings: Settings) {
    self.init(method: settings.choice("ranking", or: .schulze))
  }
  var settings: Settings { Settings(["ranking": method.rawValue]) }

  static func fields(_ state: FormState, _ words: Localizer) -> Markup {
    RadioGroup(
      oneOf: "ranking", Method.allCases.map(\.rawValue), usual: Method.schulze.rawValue, state,
      words
    ).body
  }

  static func read(_ form: inout FormReader) -> Self {
    RankedKind(method: form.choice("ranking") ?? .schulze)
  }

  var facts: [RuleFacts.Fact] { [.one(of: "ranking", method.rawValue)] }
  func check(_ options: [Idea]) throws { try Options.check(options, atLeast: 2) }

  func ballotFields(_ ballot: BallotFields) -> Markup { RankFields(ballot: ballot).body }

  func read(_ form: inout FormReader, options: [Idea]) -> Ballot {
    let places = options.map { form.form["place-\($0.number)"].flatMap { Int($0) } ?? 0 }
    switch Self.order(places, options) {
    case .success(let ballot):
      let isBlank = form.flag("none")
      if ballot.numbers.isEmpty != isBlank {
        form.fault(
          "place",
          Message(isBlank ? "decisions.fault.both-ticked" : "decisions.fault.no-place"))
      }
      return ballot
    case .failure(let fault):
      form.fault("place", fault.message)
      return Ballot([])
    }
  }

  /// Options in the order of the places they were given; gaps close, a place taken twice is a fault.
  static func order(_ places: [Int], _ options: [Idea]) -> Swift.Result<Ballot, FaultyMarks> {
    let placed = zip(places, options.map(\.number)).filter { $0.0 != 0 }.sorted { $0.0 < $1.0 }
    for (one, other) in zip(placed, placed.dropFirst()) where one.0 == other.0 {
      return .failure(
        FaultyMarks(message: Message("decisions.fault.place-twice", .number(one.0))))
    }
    return .success(Ballot(marks: placed.map(\.1)))
  }

  func fault(in ballot: Ballot, options: [Idea]) -> Message? {
    if let fault = unknown(in: ballot.numbers, options) { return fault }
    let twice = ballot.numbers.first { one in ballot.numbers.count { $0 == one } > 1 }
    return twice.map { Message("decisions.fault.number-twice", .number($0)) }
  }

  /// As it stands on paper: beside each option its place, `0` where there is none.
  func read(typed: TypedMarks, options: [Idea]) throws(FaultyMarks) -> Ballot {
    let places = try typed.one(forEach: options)
    guard places.allSatisfy({ $0 <= options.count }) else {
      throw FaultyMarks(message: Message("decisions.fault.score", .number(options.count)))
    }
    return try Self.order(places, options).get()
  }

  func typed(_ ballot: Ballot, options: [Idea]) -> String {
    options.map { option in
      String((ballot.numbers.firstIndex(of: option.number) ?? -1) + 1)
    }.joined(separator: " ")
  }

  func said(_ ballot: Ballot, options: [Idea], _ words: Localizer) -> [String] {
    let names = OptionNames(options: options, words: words)
    return ballot.numbers.isEmpty
      ? [words(Message("decisions.ballot.none"))]
      : ballot.numbers.enumerated().map { place, number in
        words(Message("decisions.place.said", .number(place + 1), .text(names(number))))
      }
  }
}

extension RankedKind: CountedKind {
  func count(_ poll: Poll) throws -> RankedResult {
    let ballots = try RankedBallots(
      options: poll.options,
      ballots: poll.ballots.map { (order: $0.numbers.map { $0 - 1 }, voters: 1) })
    let blank = poll.ballots.count { $0.numbers.isEmpty }
    switch method {
    case .schulze:
      return RankedResult(Schulze(ballots), ballots: poll.ballots.count, blank: blank)
    case .runoff:
      return RankedResult(InstantRunoff(ballots), ballots: poll.ballots.count, blank: blank)
    }
  }
}

extension Way {
  package static var schulze: Way { Way(kind: RankedKind(method: .schulze)) }
  package static var runoff: Way { Way(kind: RankedKind(method: .runoff)) }
}
