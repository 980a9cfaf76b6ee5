import Foundation

/// Counts every approval file of the data and compares with the expected winners.
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

  static let rules: [(name: String, completion: Completion)] = [
    ("mes_cost", .none), ("mes_cost_add1", .add1), ("mes_cost_util", .utilitarian),
    ("mes_cost_add1u", .add1Utilitarian),
  ]

  static func main() throws {
    let folder = URL(fileURLWithPath: CommandLine.arguments[1]).appendingPathComponent("pabulib")
    let lines = try String(
      contentsOf: folder.appendingPathComponent("expected.jsonl"), encoding: .utf8)
    var (agreed, differed, ratios) = (0, 0, [Double]())
    for line in lines.split(separator: "\n") {
      let expected = try JSONDecoder().decode(Expected.self, from: Data(line.utf8))
      guard expected.vote_type == "approval" else { continue }
      let clock = ContinuousClock()
      var parsed: Pabulib?
      let bytes = try Data(contentsOf: folder.appendingPathComponent(expected.file))
      let reading = try clock.measure { parsed = try Pabulib(reading: [UInt8](bytes)) }
      guard let file = parsed else { continue }
      var election = file.election
      let merging = clock.measure { election = file.election }
      print("\(expected.file): read \(milliseconds(reading)), merged \(milliseconds(merging))")
      for rule in rules {
        var winners: [String] = []
        var raises = BigInteger.zero
        let time = clock.measure {
          let outcome = EqualShares(.init(completion: rule.completion)).count(election)
          winners = outcome.winners.map { election.projects[$0].id }
          raises = outcome.raises
        }
        let result = expected.r[rule.name]
        var verdict = "not known"
        if let known = result?.winners {
          let same = Set(known) == Set(winners)
          verdict = same ? "agrees" : "DIFFERS"
          if same { agreed += 1 } else { differed += 1 }
        }
        if rule.completion == .add1, let seconds = result?.secs, seconds > 0 {
          ratios.append(
            seconds / (Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
          )
        }
        print(
          "  \(rule.name): \(verdict), \(milliseconds(time)), \(raises) raises, known \(result?.secs.map { "\($0) s" } ?? "-")"
        )
      }
    }
    ratios.sort()
    print("agree \(agreed), differ \(differed)")
    if !ratios.isEmpty {
      print("add1, times faster at the median: \(Int(ratios[ratios.count / 2]))")
    }
    if differed > 0 { exit(1) }
  }

  static func milliseconds(_ time: Duration) -> String {
    let value = Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
    return "\((value * 1000).rounded() / 1000) ms"
  }
}
