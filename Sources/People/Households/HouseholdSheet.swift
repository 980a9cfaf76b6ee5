import Core
import Localization
import Paper
import Web

/// The list on A4 for the board of the polling place: who got her card is ticked and signed here.
///
/// The codes are on the cards alone: whoever looks at the list on the table reads none.
struct HouseholdSheet {
  let rows: [HouseholdModel.Row]
  let street: String?
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  func pdf() throws -> [UInt8] {
    let table = PaperTable(
      columns: [
        .init("№", share: 0.5, isNumber: true), .init(say("people.households.house"), share: 2.2),
        .init(say("people.name"), share: 3.6), .init(say("people.households.card"), share: 1.5),
        .init(say("people.households.signature"), share: 2),
      ],
      rows: rows.enumerated().map { place, row in
        [String(place + 1), row.residence.text, row.name, mark(row.card), ""]
      })
    let title = street.map { "\(say("people.households.title")): \($0)" }
    return try PaperProtocol(
      title: title ?? say("people.households.title"),
      place: visit.viewer.communityName.text(visit.language),
      parts: [
        .facts([PaperFact(say("people.households.printed"), visit.words.moment(visit.now))]),
        .paragraph(say("people.households.sheet")), .table(table),
        .signatures([
          PaperSignature(name: "", office: say("people.households.member")),
          PaperSignature(name: "", office: say("people.households.member")),
        ]),
      ]
    ).pdf()
  }

  private func mark(_ card: HouseholdModel.Card) -> String {
    switch card {
    case .used, .handed: "✓"
    case .none, .printed: "☐"
    }
  }
}
