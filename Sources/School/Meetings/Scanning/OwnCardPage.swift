import Core
import JSON
import Localization
import Markup
import People
import Sodium
import Web

/// Her own card, for whoever left the paper at home.
struct OwnCardModel: JSONModel {
  let name: String
  let code: String

  static let fields: [JSONField<Self>] = [
    .init("name") { $0.name }, .init("code") { $0.code },
  ]
}

struct OwnCardPage: Page {
  let model: OwnCardModel
  let visit: Visit

  var patch: Patch { .school }
  var title: String { visit.words(Message("attendance.card")) }

  var body: Markup {
    h1 { title }
    p { visit.words(Message("attendance.card.how")) }
    Square(AttendanceCard.payload(model.code))
    p(.class("big-code")) { ShortCode.grouped(model.code) }
    p { strong { model.name } }
    p(.class("muted")) { visit.words(Message("attendance.card.harmless")) }
  }
}
