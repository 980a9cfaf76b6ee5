import Core
import Localization
import Paper
import People

/// The papers that go out before a gathering: the notice for the board, and the agenda.
struct GatheringNotice {
  let gathering: Gathering
  let items: [AgendaItem]
  let place: CommunityRecord
  let words: Localizer
  /// Where the page of the gathering is.
  let address: String

  private var plan: GatheringPlan { gathering.plan }
  private var title: String { plan.title.text(words.language) }

  /// The name of a file: what it is, of what, and the day.
  func name(_ key: String) -> String {
    "\(words(Message("gatherings.file.\(key)"))) \(title) \(plan.day.iso).pdf"
  }

  var notice: BoardNotice {
    let when = WhenAndWhere(plan, words)
    return BoardNotice(
      place: place.line(words), title: title,
      headlines: [words(plan.kind.title), when.when, when.place],
      sentences: [plan.invitation.text(words.language)], table: table,
      facts: [PaperFact(words(Message("gatherings.fact.quorum")), plan.quorum.text(words))],
      note: words(Message("gatherings.notice.foot")), address: address)
  }

  var agenda: PaperProtocol {
    let facts = GatheringFacts(gathering: gathering, words: words).lines
    return PaperProtocol(
      title: words(Message("gatherings.agenda.paper", .text(title))), place: place.line(words),
      parts: [
        .facts(
          [PaperFact(words(Message("gatherings.field.kind")), words(plan.kind.title))]
            + facts.map { PaperFact($0.label, $0.value) }),
        .table(table),
      ])
  }

  private var table: PaperTable {
    func say(_ key: String) -> String { words(Message(key: "gatherings.\(key)", arguments: [])) }
    let starts = items.starts(from: plan.minute)
    return PaperTable(
      columns: [
        .init("№", share: 0.5), .init(say("paper.time"), share: 1.3),
        .init(say("item.title"), share: 6), .init(say("item.minutes"), share: 1, isNumber: true),
        .init(say("item.reporter"), share: 3),
      ],
      rows: zip(items, starts).map { item, start in
        [
          String(item.place), TimeOfDay.text(start), item.title.text(words.language),
          String(item.minutes), item.reporter,
        ]
      })
  }
}

extension CommunityRecord {
  /// Oblast, district, aimak and village on one line.
  func line(_ words: Localizer) -> String {
    [oblast, district, aimak, village].map { $0.text(words.language) }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}
