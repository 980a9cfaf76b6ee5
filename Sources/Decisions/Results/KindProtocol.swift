import Core
import Database
import Ledger
import Localization
import Paper

/// The protocol of the count of any kind but the budget, on A4 for the board to sign.
struct KindProtocol: Sendable {
  let frame: ProtocolFrame
  let model: KindResultModel

  static func read(
    _ decision: Decision, _ kind: any CountedKind, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> KindProtocol {
    KindProtocol(
      frame: try ProtocolFrame.read(decision, community: community, in: tx),
      model: try KindResultModel.read(decision, kind, community: community, in: tx))
  }

  func paper(_ words: Localizer) -> PaperProtocol {
    let names = OptionNames(options: model.options, words: words)
    let (outcome, kind) = (model.outcome, type(of: frame.decision.kind))
    return frame.paper(
      [
        .facts([frame.fact("id", frame.decision.id.description, words)] + frame.dates(words)),
        .heading(words(Message("decisions.rule-card.title"))),
        .paragraph(words(kind.title) + ". " + words(kind.sentence)),
        .facts(frame.parameters(words)),
        .heading(words(Message("decisions.result.turnout-title"))),
        .facts(
          [
            frame.fact("electors", words.number(outcome.electors), words),
            frame.fact("ballots", words.number(outcome.ballots), words),
            frame.fact("blank", words.number(model.result.blank), words),
          ] + frame.help(words)),
      ] + frame.onPaper(ofBallots: outcome.ballots, onPaper: outcome.onPaper, words) + [
        .heading(words(Message("decisions.protocol.outcome"))),
        .paragraph(model.result.verdict(names)),
      ] + tally(names) + model.result.more(names).map(\.onPaper) + recount(words), words)
  }

  /// Nothing where so few voted that it is withheld.
  private func tally(_ names: OptionNames) -> [PaperProtocol.Part] {
    let (words, bars) = (names.words, model.result.bars(names))
    guard !bars.isEmpty else { return [] }
    let table = PaperTable(
      columns: [
        .init(words(Message("decisions.column.choice")), share: 4),
        .init(words(Message("decisions.column.figure")), share: 2, isNumber: true),
        .init(words(Message("decisions.column.outcome")), share: 1),
      ],
      rows: bars.map { [$0.label, $0.figure, $0.hasWon ? "✓" : ""] })
    return [.table(table)]
  }

  /// The hash that hangs on the board, so that it is signed, too.
  private func recount(_ words: Localizer) -> [PaperProtocol.Part] {
    guard let entry = model.entry else { return [] }
    let listing =
      model.listsBallots
      ? Message("decisions.result.recount-kind")
      : Message("decisions.small.withheld", .number(Decision.fewestPublished))
    return [
      .paragraph(words(listing)),
      .paragraph(
        words(Message("decisions.files.entry", .number(entry.number))) + " "
          + Hex.grouped(entry.digest)),
    ]
  }
}

extension ResultPart {
  /// The same on paper.
  fileprivate var onPaper: PaperProtocol.Part {
    switch self {
    case .heading(let text): .heading(text)
    case .paragraph(let text): .paragraph(text)
    case .list(let lines):
      .paragraph(
        lines.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n"))
    case .table(let caption, let columns, let rows):
      .table(
        PaperTable(
          columns: columns.enumerated().map { place, column in
            .init(place == 0 ? caption : column, share: place == 0 ? 4 : 1, isNumber: place > 0)
          },
          rows: rows))
    }
  }
}
