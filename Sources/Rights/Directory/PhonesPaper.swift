import Core
import Localization
import Paper
import Web

/// Whom to call on paper: a sheet for the board, and cards for a pocket.
struct PhonesPaper {
  let model: DirectoryModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }
  private var place: String { visit.viewer.communityName.text(visit.language) }
  private var address: String { visit.siteAddress + visit.phonesPath.text }

  var notice: BoardNotice {
    BoardNotice(
      place: place, title: say("rights.safety.tab"), sentences: [say("rights.safety.first")],
      table: PaperTable(
        columns: [
          .init(say("rights.phones.whom"), share: 4), .init(say("rights.phones.phones"), share: 3),
          .init(say("rights.phones.where"), share: 4),
          .init(say("rights.phones.checked"), share: 2),
        ],
        rows: local + national),
      facts: [], note: say("rights.phones.paper"), address: address)
  }

  /// What hangs under words about danger names no court of aksakals: nobody in danger is sent there.
  private var near: [LocalReferral] { model.local.filter { $0.text.kind != .aksakalCourt } }

  private var local: [[String]] {
    near.map { referral in
      let text = referral.text
      return [
        referral.name(words), text.phones.joined(separator: ", "),
        [text.place, text.hours, text.endonyms].filter { !$0.isEmpty }.joined(separator: "; "),
        referral.verified?.dotted ?? "–",
      ]
    }
  }

  private var national: [[String]] {
    model.national.map { referral in
      [
        referral.name.text(visit.language), referral.phones.joined(separator: ", "),
        [referral.place.text(visit.language), referral.hours ?? ""].filter { !$0.isEmpty }
          .joined(separator: "; "),
        referral.verified?.dotted ?? "–",
      ]
    }
  }

  /// The numbers alone, so that they are read at a glance and fit a pocket.
  var card: QuarterCards {
    let lines =
      model.phones.map { ($0.number, $0.nameAlone(in: visit.language)) }
      + near.flatMap { referral in
        referral.text.phones.map { ($0, referral.name(words)) }
      }
    return QuarterCards(
      place: place, title: say("rights.safety.tab"), question: say("rights.safety.first"),
      parts: lines.map { number, name in CardPart(name, mark: number) },
      note: words(Message("rights.phones.as-of", .text(model.today.dotted))), address: address)
  }
}

extension EmergencyPhone {
  /// Some are known by their number and have it in their name; beside it once is enough.
  fileprivate func nameAlone(in language: Language) -> String {
    let name = name.text(language)
    let rest = name.dropFirst(name.hasPrefix(number) ? number.count : 0)
    return rest.drop { ", ".contains($0) }.trimmed
  }
}

extension DirectoryModel {
  /// What stands below a card for whoever may be in danger: the numbers, and two of those nearby.
  func line(_ words: Localizer) -> String {
    let near = local.filter { $0.text.kind.helpsInDanger && !$0.text.phones.isEmpty }.prefix(2)
    return
      ([phones.map(\.number).joined(separator: ", ")]
      + near.map { "\(words($0.text.kind.title)): \($0.text.phones[0])" })
      .joined(separator: " · ")
  }
}
