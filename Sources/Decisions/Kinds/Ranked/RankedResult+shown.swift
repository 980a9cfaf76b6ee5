import Core
import Localization

extension RankedResult {
  /// By Schulze how many options each one beats; in a run-off its votes in the last round it saw.
  func bars(_ names: OptionNames) -> [ResultBar] {
    let bars =
      method == RankedKind.Method.schulze.rawValue
      ? names.options.map { beaten($0.number, names) }
      : names.options.map { last($0.number, names) }
    return bars.sorted { ($0.hasWon ? 1 : 0, $0.part) > ($1.hasWon ? 1 : 0, $1.part) }
  }

  private func beaten(_ number: Int, _ names: OptionNames) -> ResultBar {
    let count = reached(number)
    return ResultBar(
      label: "\(number). \(names(number))",
      figure: names.words(
        Message("decisions.figure.beats", .number(count), .number(strengths.count - 1))),
      part: share(count, of: strengths.count - 1), hasWon: winners.contains(number))
  }

  private func last(_ number: Int, _ names: OptionNames) -> ResultBar {
    let votes = reached(number)
    return ResultBar(
      label: "\(number). \(names(number))",
      figure: names.words(Message("decisions.figure.votes", .number(votes))),
      part: share(votes, of: ballots), hasWon: winners.contains(number))
  }

  func more(_ names: OptionNames) -> [ResultPart] {
    method == RankedKind.Method.schulze.rawValue ? duels(names) : roundParts(names)
  }

  /// Why the winner won: over each other option by how many to how many; and all pairs.
  private func duels(_ names: OptionNames) -> [ResultPart] {
    let words = names.words
    var parts: [ResultPart] = []
    if let winner = winners.first, winners.count == 1 {
      let reasons = names.options.map(\.number).filter { $0 != winner }.map { other in
        let (ours, theirs) = (
          preferences[winner - 1][other - 1], preferences[other - 1][winner - 1]
        )
        return words(
          Message(
            ours > theirs ? "decisions.schulze.beats" : "decisions.schulze.by-chain",
            .text(names(other)), .number(ours), .number(theirs),
            .number(strengths[winner - 1][other - 1])))
      }
      parts += [.heading(words(Message("decisions.schulze.why"))), .list(reasons)]
    }
    let numbers = names.options.map(\.number)
    return parts + [
      .table(
        caption: words(Message("decisions.schulze.table")),
        columns: [words(Message("decisions.schulze.over"))] + numbers.map { "\($0)" },
        rows: numbers.map { one in
          ["\(one). \(names(one))"]
            + numbers.map { $0 == one ? "–" : words.number(preferences[one - 1][$0 - 1]) }
        })
    ]
  }

  private func roundParts(_ names: OptionNames) -> [ResultPart] {
    let words = names.words
    let sentences = rounds.enumerated().map { place, round in
      let counts = round.votes.sorted { ($1.votes, $0.option) < ($0.votes, $1.option) }
        .map { "\(names($0.option)) \(words.number($0.votes))" }.joined(separator: ", ")
      let head = words(
        Message("decisions.runoff.round", .number(place + 1), .text(counts)))
      guard !round.out.isEmpty else { return head }
      return head + " "
        + words(
          Message(
            key: "decisions.runoff.\(round.tie)",
            arguments: [.text(names.list(round.out)), .text(names.list(round.tied))]))
    }
    return [.heading(words(Message("decisions.runoff.rounds"))), .list(sentences)]
  }
}
