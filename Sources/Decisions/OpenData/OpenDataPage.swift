import Core
import JSON
import Localization
import Markup
import Web

/// What can be taken away and in which form, with the meaning of every column.
struct OpenDataPage: Page {
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("decisions.open.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    p { a(.href(DecisionsPath.list(visit))) { words(Message("decisions.title")) } }
    h1 { title }
    p { words(Message("decisions.open.intro")) }
    ul(.class("plain-list")) {
      for (name, file) in [
        ("csv", "results.csv"), ("popolo", "popolo.json"), ("atom", "feed.atom"),
      ] {
        li {
          a(.href(visit.path("decisions", file))) { strong { file } }
          p(.class("hint")) { words(Message("decisions.open.\(name)")) }
        }
      }
    }
    p { words(Message("decisions.open.each")) }
    ul {
      for file in ["ballots.pb", "ballots.csv", "decision.json", "result.json", "SHA256SUMS"] {
        li { code { file } }
      }
    }
    h2 { words(Message("decisions.open.columns")) }
    dl(.class("facts")) {
      for column in ResultsTable.columns {
        dt { code { column } }
        dd { words(Message("decisions.open.column.\(column)")) }
      }
    }
    h2 { words(Message("decisions.open.embed")) }
    p { words(Message("decisions.open.embed-how")) }
    p {
      code(.class("hash")) {
        "<iframe src=\"\(visit.siteAddress)\(visit.path("decisions").text)/…/embed\" "
          + "width=\"400\" height=\"600\"></iframe>"
      }
    }
    p {
      code(.class("hash")) {
        "<img src=\"\(visit.siteAddress)\(visit.path("decisions").text)/…/result.svg\">"
      }
    }
  }
}

/// The columns of the table, for programs.
struct OpenDataModel: JSONModel {
  static let fields: [JSONField<Self>] = [.init("columns") { _ in ResultsTable.columns }]
}
