extension GroupsReport {
  /// The count as tables to read in a terminal.
  package var table: String {
    var lines = summary
    for (place, group) in map.groups.enumerated() {
      lines += ["", "Group \(place + 1): \(group.members.count) people"]
      lines += TextTable.lines(group.representative.map(row), right: [2])
    }
    for side in StatementVotes.Side.allCases {
      let places = map.consensus(side)
      lines += ["", "Most people \(side.rawValue):" + (places.isEmpty ? " nothing" : "")]
      lines += TextTable.lines(
        places.map { row(map.votes[$0], side, $0) }, right: [2])
    }
    let dissent = map.dissent
    lines += ["", "People contradict each other on:" + (dissent.isEmpty ? " nothing" : "")]
    lines += TextTable.lines(
      dissent.map { entry in
        let votes = map.votes[entry.statement]
        return [
          "", id(entry.statement), "\(votes.agrees) agree", "\(votes.disagrees) disagree",
          text(entry.statement),
        ]
      }, right: [2, 3])
    return (lines + common).joined(separator: "\n") + "\n"
  }

  private var summary: [String] {
    let method = isPolis ? "as Polis counts, from a cold start" : "independent of the order"
    var lines = [
      "Method: \(method)",
      "People: \(map.conversation.people.count), with enough votes: \(map.placed.count); "
        + "statements: \(map.conversation.statements.count); votes: \(map.conversation.votes)",
      "Groups: \(map.k)" + (reason.map { ", because \($0)" } ?? ""),
    ]
    if let stability = map.stability {
      lines.append(
        "Stability: \(stability.value.rounded(places: 3)) over \(stability.resamples) "
          + "resamples, seed \(stability.seed)")
    }
    if !isPolis {
      lines.append(
        "Groups are shown from \(OpinionMap.leastPeople) people and a stability of "
          + "\(OpinionMap.leastStability)")
    }
    return lines
  }

  private var common: [String] {
    let list = map.groupInformedConsensus.prefix(5)
    guard !list.isEmpty else { return [] }
    return ["", "Agreed on across the groups:"]
      + TextTable.lines(
        list.map { ["", id($0.statement), $0.value.rounded(places: 3), text($0.statement)] },
        right: [2])
  }

  private func row(_ one: Representation) -> [String] { row(one.votes, one.side, one.statement) }

  private func row(_ votes: StatementVotes, _ side: StatementVotes.Side, _ place: Int) -> [String] {
    ["", id(place), "\(votes.count(side)) of \(votes.voters) \(side.rawValue)", text(place)]
  }

  private func text(_ place: Int) -> String {
    let line = map.conversation.statements[place].text.split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    return line.count > 80 ? line.prefix(79) + "…" : line
  }
}
