/// The answers to one item as tables to be read, before and after, by sex and by village.
struct SurveyTables {
  static let note = """
    * too few to be shown, or another such count could be worked out from it.
    """

  private let finding: ItemFindings

  init(_ finding: ItemFindings) { self.finding = finding }

  /// Whether any count of these tables is hidden.
  var hides: Bool { all.joined().joined().contains(Self.hidden) }

  var lines: [String] {
    all.flatMap { TextTable.lines($0, right: Set(1...$0[0].count)) }
  }

  private static let hidden = "*"

  private var all: [[[String]]] {
    let rounds = finding.stacked.map { table in
      [head("answers")] + ["before", "after"].enumerated().map { row($1, $0, of: table) }
    }
    let (sexes, villages) = (finding.bySex, finding.byVillage)
    let tables = [rounds, groups("after, by sex", sexes), groups("after, by village", villages)]
    // A table of which nothing is shown tells nobody anything.
    return tables.compactMap(\.self).filter { table in
      table.dropFirst().contains { row in row.dropFirst().contains { $0 != Self.hidden } }
    }
  }

  private func groups(
    _ title: String, _ group: (rows: [String], table: SafeTable)?
  ) -> [[String]]? {
    group.map { names, table in
      [head(title)]
        + names.enumerated().map { row($1.isEmpty ? "not said" : $1, $0, of: table) }
        + [row("together", nil, of: table)]
    }
  }

  private func head(_ title: String) -> [String] {
    [title]
      + finding.item.answers.map { answer in
        finding.item.isScale ? "\(answer)" : answer == 1 ? "yes" : "no"
      } + ["together"]
  }

  private func row(_ name: String, _ place: Int?, of table: SafeTable) -> [String] {
    let columns = (0..<finding.item.answers.count).map { Int?.some($0) } + [nil]
    return [name]
      + columns.map { table.shown(row: place, column: $0).map(String.init) ?? Self.hidden }
  }
}
