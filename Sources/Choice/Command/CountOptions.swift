/// What the arguments of `kurak count` ask for.
struct CountOptions: Equatable {
  enum Format: String, CaseIterable { case text, json }

  var file = ""
  var format = Format.text
  var rule: BudgetRule?
  var utility: Utility?
  var completion: Completion?
  var start: Start?
  var increase: Increase?
  var step: Rational?
  var gate: Gate??
  var comparison: Comparison?
  var exclusive: [[String]]?
  var showsPayments = false
  var stopsWhenExhausted: Bool?
  var ties: [Tie]?
  var seed: String?

  /// Why the arguments make no sense, in one sentence.
  struct Misuse: Error, Equatable { let sentence: String }

  init(_ arguments: [String]) throws(Misuse) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        guard file.isEmpty else { throw Misuse(sentence: "Only one file can be counted.") }
        file = argument
        continue
      }
      guard argument != "--payments" else {
        showsPayments = true
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
        throw Misuse(sentence: "\(argument) needs a value.")
      }
      try take(parts[0], value)
    }
    if file.isEmpty { throw Misuse(sentence: "Say which file to count.") }
  }

  private mutating func take(_ option: String, _ value: String) throws(Misuse) {
    switch option {
    case "--rule": rule = try Self.choose(BudgetRule.self, option, value)
    case "--utility": utility = try Self.choose(Utility.self, option, value)
    case "--completion": completion = try Self.choose(Completion.self, option, value)
    case "--start": start = try Self.choose(Start.self, option, value)
    case "--exhaustive":
      stopsWhenExhausted = try Self.choose(Answer.self, option, value) == .yes
    case "--ties":
      guard let ties = Tie.list(value) else { throw Self.unknown(Tie.self, option, value) }
      self.ties = ties
    case "--seed": seed = value
    case "--format": format = try Self.choose(Format.self, option, value)
    default: try takeTerm(option, value)
    }
  }

  /// The options that change how shares grow, and those that hold for every rule.
  private mutating func takeTerm(_ option: String, _ value: String) throws(Misuse) {
    switch option {
    case "--increase": increase = try Self.choose(Increase.self, option, value)
    case "--step":
      guard let step = Rational(decimal: value), step > 0 else {
        throw Misuse(sentence: "--step is an amount above zero, not \(value.shortened).")
      }
      self.step = step
    case "--gate":
      let gate = Int(value).flatMap(Gate.init)
      guard gate != nil || value == "none" else {
        throw Misuse(
          sentence: "--gate is none or a whole number from 1, not \(value.shortened).")
      }
      self.gate = .some(gate)
    case "--compare": comparison = try Self.choose(Comparison.self, option, value)
    case "--exclusive":
      guard let groups = EqualSharesParameters.groups(value) else {
        throw Misuse(sentence: "--exclusive names at least two projects in each group.")
      }
      exclusive = (exclusive ?? []) + groups
    default: throw Misuse(sentence: "\(option) is not an option.")
    }
  }

  /// The parameters of the count: what the options say, else what the file states.
  func parameters(for file: Pabulib) -> EqualSharesParameters {
    var parameters = EqualSharesParameters(statedIn: file)
    parameters.utility = utility ?? file.value(of: "utility").flatMap(Utility.init) ?? file.natural
    if let completion { parameters.completion = completion }
    if let start { parameters.start = start }
    if let increase { parameters.increase = increase }
    if let step { parameters.step = step }
    if let gate { parameters.gate = gate }
    if let comparison { parameters.comparison = comparison }
    if let exclusive { parameters.exclusive = exclusive }
    if let stopsWhenExhausted { parameters.stopsWhenExhausted = stopsWhenExhausted }
    if let ties { parameters.ties = ties }
    if let seed { parameters.seed = seed }
    return parameters
  }

  enum Answer: String, CaseIterable { case yes, no }

  static func choose<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type, _ option: String, _ value: String
  ) throws(Misuse) -> Choice {
    guard let choice = Choice(rawValue: value) else { throw unknown(type, option, value) }
    return choice
  }

  private static func unknown<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type, _ option: String, _ value: String
  ) -> Misuse {
    let known = type.allCases.map(\.rawValue).joined(separator: ", ")
    return Misuse(sentence: "\(option) is one of \(known), not \(value.shortened).")
  }
}

extension Pabulib {
  /// The utility that says most of these votes.
  fileprivate var natural: Utility {
    switch voteType {
    case .approval, .single: .cost
    case .ordinal: .borda
    case .cumulative, .scoring: .points
    }
  }
}
