import Core
import JSON
import Localization
import Markup
import Web

/// What of proposals can be taken away, with the meaning of every column.
struct OpenDataPage: Page {
  let visit: Visit

  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var patch: Patch { .proposals }
  var title: String { say("proposals.open") }

  var body: Markup {
    p { a(.href(visit.proposals.home)) { say("proposals.title") } }
    h1 { title }
    p { say("proposals.open.intro") }
    ul(.class("plain-list")) {
      for (name, file) in [("csv", "proposals.csv"), ("atom", "feed.atom")] {
        li {
          a(.href(visit.path("proposals", file))) { strong { file } }
          p(.class("hint")) { say("proposals.open.\(name)") }
        }
      }
    }
    h2 { say("proposals.open.columns") }
    dl(.class("facts")) {
      for column in PublicProposal.columns {
        dt { code { column } }
        dd { say("proposals.open.column.\(column)") }
      }
    }
  }
}

/// The columns of the table, for programs.
struct OpenDataModel: JSONModel {
  static let fields: [JSONField<Self>] = [.init("columns") { _ in PublicProposal.columns }]
}
