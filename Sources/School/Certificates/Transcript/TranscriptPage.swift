import Core
import Localization
import Markup
import Web

/// A transcript on a page, with the way to its paper.
struct TranscriptPage: Page {
  let model: TranscriptModel
  let paper: URLPath
  let visit: Visit

  private var text: TranscriptText { TranscriptText(model: model, words: visit.words) }

  var patch: Patch { .school }
  var title: String { text.title }

  var body: Markup {
    h1 { title }
    p {
      a(.class("button quiet"), .href(paper)) { visit.words(Message("learning.transcript.paper")) }
    }
    dl(.class("facts")) {
      for fact in text.facts {
        dt { fact.label }
        dd { fact.value }
      }
    }
    for one in text.tables {
      h2 { one.title }
      table(one)
    }
  }

  private func table(_ table: TranscriptText.Table) -> Markup {
    div(.class("scroll")) {
      Markup.element(
        "table", [],
        .group([
          thead { tr { for head in table.heads { th(.scope("col")) { head } } } },
          tbody { for row in table.rows { line(row) } },
        ]))
    }
  }

  private func line(_ cells: [String]) -> Markup {
    tr {
      th(.scope("row")) { cells.first ?? "" }
      for cell in cells.dropFirst() { td { cell } }
    }
  }
}
