import Choice
import Core
import Localization
import Spreadsheet

/// All results as one table for spreadsheets: a line for each option or answer.
struct ResultsTable {
  let results: [PublicResult]
  let words: Localizer

  /// The columns in their order; the page of open data says what each is.
  static let columns = [
    "decision", "title", "kind", "settings", "opened", "closed", "electors", "ballots", "blank",
    "decided", "option", "option-title", "value", "cost", "currency", "won",
  ]

  var bytes: [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.append(Self.columns)
    for result in results {
      for line in result.lines { writer.append(row(result, line)) }
    }
    return writer.bytes
  }

  private func row(_ result: PublicResult, _ line: PublicResult.Line) -> [String] {
    let decision = result.decision
    return [
      decision.id.description, decision.title.text(words.language), decision.kind.name,
      decision.kind is BudgetKind ? decision.rule.method.rawValue : decision.kind.settings.stored,
      decision.openedAt?.day.iso ?? "", decision.closesAt.day.iso,
      result.electors.map { String($0) } ?? "", String(result.ballots), String(result.blank),
      result.isDecided ? "1" : "0", line.option, line.title.text(words.language),
      line.value?.description ?? "", line.cost?.value.description ?? "",
      line.cost == nil ? "" : decision.currency.code, line.hasWon ? "1" : "0",
    ]
  }
}
