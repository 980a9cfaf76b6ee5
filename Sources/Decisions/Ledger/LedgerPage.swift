import Core
import Ledger
import Localization
import Markup
import Web

/// The notice for the board: the newest hash, and the lines that it fixes.
struct LedgerPage: Page {
  let model: LedgerModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("decisions.ledger.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    p { a(.href(DecisionsPath.list(visit))) { words(Message("decisions.title")) } }
    h1 { title }
    p { words(Message("decisions.ledger.intro")) }
    if let newest = model.newest {
      Card(words(Message("decisions.ledger.root", .text(words.date(newest.day))))) {
        p { code(.class("hash")) { Hex.grouped(newest.hash) } }
        p(.class("hint")) { words(Message("decisions.ledger.board")) }
        p {
          a(.class("button"), .href(visit.path("ledger", "board.pdf"))) {
            words(Message("decisions.ledger.notice"))
          }
        }
      }
    } else {
      p(.class("notice plain")) { words(Message("decisions.ledger.none")) }
    }
    ol(.class("plain-list")) {
      for entry in model.entries { li { row(entry) } }
    }
    Pager(model.paging, words) { page in DecisionsPath.ledger(visit, page: page) }
  }

  @MarkupBuilder private func row(_ entry: LedgerEntry) -> Markup {
    p {
      "\(entry.number). \(words.date(entry.day)): "
      switch entry.kind {
      case .day: words(Message("decisions.ledger.day"))
      case .minutes:
        if let subject = entry.subject {
          a(.href(visit.path("gatherings", subject.description, "minutes"))) {
            words(Message("decisions.ledger.minutes", .text(entry.title.text(words.language))))
          }
        }
      case .decision:
        if let subject = entry.subject {
          a(.href(DecisionsPath.decision(ID<Decision>(subject), visit))) {
            Said(entry.title, words)
          }
        }
      }
    }
    p(.class("hint")) {
      words(
        Message(
          entry.kind == .minutes ? "decisions.ledger.seal" : "decisions.ledger.digest"))
      " "
      code(.class("hash")) { Hex.grouped(entry.digest) }
    }
    p(.class("hint")) {
      words(Message("decisions.ledger.hash"))
      " "
      code(.class("hash")) { Hex.grouped(entry.hash) }
    }
  }
}
