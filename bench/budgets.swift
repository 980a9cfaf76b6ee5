import Foundation

/// Prints the seconds of a count alone, Add1 with cost utility, of the ballots one by one.
///
/// So are those of pabutools taken, after the reading. The least of some runs, as a clock is only ever disturbed
/// to the slower side.
@main
struct BudgetsBench {
  static func main() throws {
    let path = CommandLine.arguments[1]
    let file = try Pabulib(reading: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    var parameters = EqualSharesParameters(statedIn: file)
    (parameters.utility, parameters.completion) = (.cost, .add1)
    (parameters.start, parameters.ties) = (.exact, [.id])
    var (least, runs, all) = (Double.infinity, 0, 0.0)
    while runs < 9 || all < 0.1 {
      let seconds =
        try ContinuousClock().measure {
          let election = try file.election(for: .cost)
          _ = BudgetRule.equalShares.count(election, parameters, payments: false)
        } / .seconds(1)
      (least, runs, all) = (min(least, seconds), runs + 1, all + seconds)
    }
    print(least)
  }
}
