import Choice

/// What the words after `kurak count` ask for; what they leave open the file decides.
struct CountOptions {
  let file: String
  let format: Arguments.Format
  let showsPayments: Bool
  let rule: BudgetRule?
  private let utility: Utility?
  private let completion: Completion?
  private let start: Start?
  private let increase: Increase?
  private let step: Rational?
  private let gate: Gate??
  private let comparison: Comparison?
  private let exclusive: [[String]]?
  private let stopsWhenExhausted: Bool?
  private let ties: [Tie]?
  private let seed: String?

  private static let known: Set<String> = [
    "rule", "utility", "completion", "start", "exhaustive", "ties", "seed", "format", "increase",
    "step", "gate", "compare", "exclusive",
  ]

  init(_ words: [String]) throws {
    let arguments = try Arguments(words, options: Self.known, flags: ["payments"])
    file = try arguments.file(of: "count", "FILE.pb")
    format = try arguments.format
    showsPayments = arguments.has("payments")
    rule = try arguments.choice("rule")
    utility = try arguments.choice("utility")
    completion = try arguments.choice("completion")
    start = try arguments.choice("start")
    increase = try arguments.choice("increase")
    comparison = try arguments.choice("compare")
    stopsWhenExhausted = try arguments.answer("exhaustive")
    seed = arguments["seed"]
    step = try arguments["step"].map(Self.step)
    gate = try arguments["gate"].map(Self.gate)
    ties = try arguments["ties"].map(Self.ties)
    let groups = try arguments.all("exclusive").flatMap(Self.exclusive)
    exclusive = groups.isEmpty ? nil : groups
  }

  private static func step(_ word: String) throws -> Rational {
    guard let step = Rational(decimal: word), step > 0 else {
      throw Complaint("--step is an amount above zero, not \(word)", code: 2)
    }
    return step
  }

  private static func gate(_ word: String) throws -> Gate? {
    if word == "none" { return nil }
    guard let gate = Int(word).flatMap(Gate.init) else {
      throw Complaint("--gate is none or a whole number from 1, not \(word)", code: 2)
    }
    return gate
  }

  private static func ties(_ word: String) throws -> [Tie] {
    guard let ties = Tie.list(word) else {
      let known = Tie.allCases.map(\.rawValue).joined(separator: ", ")
      throw Complaint("--ties is a list of \(known), not \(word)", code: 2)
    }
    return ties
  }

  private static func exclusive(_ word: String) throws -> [[String]] {
    guard let groups = EqualSharesParameters.groups(word) else {
      throw Complaint("--exclusive names at least two projects in each group", code: 2)
    }
    return groups
  }

  /// The parameters of the count: what the words say, else what the file states.
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
