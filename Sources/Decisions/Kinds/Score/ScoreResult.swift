import Choice
import Core
import JSON
import Localization

/// What every option reached, by approvals or by points.
struct ScoreResult: KindResult {
  let ballots: Int
  let blank: Int
  let measure: String
  /// The most that an option could have reached.
  let most: Int
  /// What each option reached, in the order of the ballot.
  let values: [ExactText]
  /// The numbers of those that reached most; nobody's where nobody gave anything.
  let winners: [Int]

  static let fields: [JSONField<Self>] = [
    .init("ballots") { $0.ballots }, .init("blank") { $0.blank },
    .init("measure") { $0.measure }, .init("most") { $0.most },
    .init("values") { $0.values }, .init("winners") { $0.winners },
  ]

  init(_ scores: OptionScores, ballots: Int, blank: Int, most: Int) {
    self.ballots = ballots
    self.blank = blank
    self.most = most
    measure = scores.measure.rawValue
    values = scores.values.map { ExactText($0) }
    let isEmpty = scores.values.allSatisfy(\.isZero)
    winners = isEmpty ? [] : scores.winners.map { $0 + 1 }
  }

  var isDecided: Bool { winners.count == 1 }

  var counts: [CountLine] {
    values.enumerated().map { place, value in
      CountLine(String(place + 1), value.value, hasWon: winners.contains(place + 1))
    }
  }

  func verdict(_ names: OptionNames) -> String { names.verdict(winners) }

  func bars(_ names: OptionNames) -> [ResultBar] {
    names.options.map { option in
      let value = values.indices.contains(option.number - 1) ? values[option.number - 1] : nil
      let part = value.map { $0.value.double / Double(max(most, 1)) } ?? 0
      return ResultBar(
        label: "\(option.number). \(names(option.number))",
        figure: names.words(
          Message(
            key: "decisions.figure.\(measure)",
            arguments: [.text(value?.shown(names.words) ?? "0")])),
        part: part, hasWon: winners.contains(option.number))
    }.sorted { $0.part > $1.part }
  }

  func more(_ names: OptionNames) -> [ResultPart] { [] }
}

extension OptionNames {
  /// Who won among options: one, several that tie, or none.
  func verdict(_ winners: [Int]) -> String {
    switch winners.count {
    case 0: words(Message("decisions.winner.none"))
    case 1: words(Message("decisions.winner.one", .text(self(winners[0]))))
    default: words(Message("decisions.winner.tied", .text(list(winners))))
    }
  }
}
