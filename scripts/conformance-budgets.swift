import Foundation

/// Counts every file of the data by every rule that its ballots permit, compares the winners with
/// those that are known, and holds the rest to what every count must keep.
@main
struct Conformance {
  struct Expected: Decodable {
    struct Result: Decodable {
      let winners: [String]?
      let secs: Double?
    }
    let file: String
    let vote_type: String
    let r: [String: Result]
  }

  typealias Case = (name: String, rule: BudgetRule, parameters: EqualSharesParameters)

  static let approvals: [Case] = [
    ("mes_cost", .equalShares, .init()),
    ("mes_card", .equalShares, .init(utility: .cardinality)),
    ("mes_cost_add1", .equalShares, .init(completion: .add1)),
    ("mes_cost_util", .equalShares, .init(completion: .utilitarian)),
    ("mes_cost_add1u", .equalShares, .init(completion: .add1Utilitarian)),
    ("greedy_votes", .greedy, .init()), ("greedy_votes_per_cost", .greedyPerCost, .init()),
    ("phragmen", .phragmen, .init()), ("maximin_support", .maximinSupport, .init()),
  ]
  static let points: [Case] = [
    ("mes_points", .equalShares, .init(utility: .points)),
    ("mes_points_add1", .equalShares, .init(utility: .points, completion: .add1)),
    ("greedy_points", .greedyPerCost, .init(utility: .points)),
  ]
  static let ranks: [Case] = [
    ("mes_borda", .equalShares, .init(utility: .borda)),
    ("mes_borda_add1", .equalShares, .init(utility: .borda, completion: .add1)),
    ("greedy_borda", .greedyPerCost, .init(utility: .borda)),
  ]

  static func main() throws {
    let data = URL(fileURLWithPath: CommandLine.arguments[1])
    let folder = data.appendingPathComponent("pabulib")
    let lines = try String(
      contentsOf: folder.appendingPathComponent("expected.jsonl"), encoding: .utf8)
    var (agreed, differed, unknown, ratios) = (0, 0, 0, [Double]())
    var slowest = (Duration.zero, "")
    for line in lines.split(separator: "\n") {
      let expected = try JSONDecoder().decode(Expected.self, from: Data(line.utf8))
      let bytes = try Data(contentsOf: folder.appendingPathComponent(expected.file))
      let file = try Pabulib(reading: [UInt8](bytes))
      print(expected.file)
      let cases: [Case] =
        file.voteType.isApproval ? approvals : file.voteType == .ordinal ? ranks : points
      for rule in cases {
        if CommandLine.arguments.count > 2, !CommandLine.arguments.contains(rule.name) { continue }
        let election = try file.election(for: rule.parameters.utility)
        var winners: [String] = []
        let time = ContinuousClock().measure {
          let outcome = rule.rule.count(election, rule.parameters)
          winners = outcome.winners.map { election.projects[$0].id }
        }
        let result = expected.r[rule.name]
        var verdict = "not known"
        if let known = result?.winners {
          let same = Set(known) == Set(winners)
          verdict = same ? "agrees" : "DIFFERS"
          if same { agreed += 1 } else { differed += 1 }
        }
        if rule.name.contains("add1"), let seconds = result?.secs, seconds >= 0.1 {
          ratios.append(seconds / (time / .seconds(1)))
        }
        let known = result?.secs.map { ", known in \($0) s" } ?? ""
        print("  \(rule.name): \(verdict), \(milliseconds(time))\(known)")
        slowest = max(slowest, (time, "\(expected.file), \(rule.name)"), by: { $0.0 < $1.0 })
        if result?.winners == nil { unknown += 1 }
      }
    }
    let counted = try countTheRest(in: folder, &slowest)
    print(
      "counted by every rule and utility that the ballots permit, with nothing to compare: "
        + "\(counted.files) files, \(counted.counts) counts, at fault \(counted.faults.count)")
    for fault in counted.faults { print("  FAULT \(fault)") }
    let official = try wieliczka(in: folder)
    print("Wieliczka's official winners: \(official ? "agree" : "DIFFER")")
    print("agree \(agreed), differ \(differed), counted with nothing to compare \(unknown)")
    print("slowest: \(milliseconds(slowest.0)), \(slowest.1)")
    ratios.sort()
    if let least = ratios.first {
      print(
        "add1, times faster than what is known: median \(Int(ratios[ratios.count / 2])), "
          + "least \(Int(least)), of \(ratios.count) that took it 0.1 s or more")
    }
    if differed > 0 || !official || !counted.faults.isEmpty { exit(1) }
  }

  /// Every `.pb` of the folder, those of which nothing is known among them.
  static func countTheRest(
    in folder: URL, _ slowest: inout (Duration, String)
  ) throws -> (files: Int, counts: Int, faults: [String]) {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".pb") }.sorted()
    var (counts, faults) = (0, [String]())
    for name in names {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
      let file = try Pabulib(reading: [UInt8](bytes))
      for utility in Utility.allCases {
        guard let election = try? file.election(for: utility) else { continue }
        for (rule, completion) in ways(utility) {
          let title = "\(name), \(rule.rawValue), \(utility.rawValue), \(completion.rawValue)"
          var outcome: Outcome?
          let time = ContinuousClock().measure {
            outcome = rule.count(election, .init(utility: utility, completion: completion))
          }
          counts += 1
          slowest = max(slowest, (time, title), by: { $0.0 < $1.0 })
          if let outcome { faults += wrongs(outcome, election).map { "\(title): \($0)" } }
        }
      }
    }
    return (names.count, counts, faults)
  }

  /// Each rule once with each utility that it looks at, Equal Shares with each completion.
  static func ways(_ utility: Utility) -> [(BudgetRule, Completion)] {
    BudgetRule.allCases.flatMap { rule -> [(BudgetRule, Completion)] in
      switch rule {
      case .equalShares: Completion.allCases.map { (rule, $0) }
      case .greedy, .greedyPerCost: utility.isScored || utility == .cost ? [(rule, .none)] : []
      case .phragmen, .maximinSupport: utility == .cost ? [(rule, .none)] : []
      }
    }
  }

  /// What every outcome must keep.
  static func wrongs(_ outcome: Outcome, _ election: Election) -> [String] {
    let cost = outcome.winners.reduce(Rational.zero) { $0 + election.projects[$1].cost }
    let marked = election.projects.indices.filter { outcome.reasons[$0].isWin }
    return [
      outcome.cost > election.budget ? "it costs more than there is" : nil,
      cost == outcome.cost ? nil : "the winners do not add up to the cost",
      marked == outcome.winners ? nil : "winners and reasons differ",
      outcome.votersWithWinner <= election.voters ? nil : "more voters won than voted",
    ].compactMap(\.self)
  }

  /// Whether the thirty projects come out that the council of Wieliczka was bound to fund.
  static func wieliczka(in folder: URL) throws -> Bool {
    let path = folder.appendingPathComponent("poland_wieliczka_2023_green-budget.pb")
    let file = try Pabulib(reading: [UInt8](Data(contentsOf: path)))
    let outcome = BudgetRule.equalShares.count(
      file.election,
      .init(
        completion: .add1, start: .floor, stopsWhenExhausted: false, ties: [.minCost, .maxVotes]))
    let selected = file.projectColumns.first { $0.name == "selected" }
    return outcome.cost == 995_079
      && outcome.winners == file.projects.indices.filter { selected?[$0] == "1" }
  }

  static func max<Value>(_ one: Value, _ other: Value, by less: (Value, Value) -> Bool) -> Value {
    less(one, other) ? other : one
  }

  static func milliseconds(_ time: Duration) -> String {
    let value = time / .milliseconds(1)
    return "\((value * 1000).rounded() / 1000) ms"
  }
}
