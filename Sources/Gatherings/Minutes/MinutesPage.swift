import Core
import Ledger
import Localization
import Markup
import Web

/// Approved minutes as anybody reads them, with what fixes them.
struct MinutesPage: Page {
  let model: MinutesModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private var gathering: Gathering { model.gathering }
  var title: String {
    words(Message("gatherings.minutes.title", .text(model.versions.first?.text.number ?? "")))
  }
  var patch: Patch { .gatherings }

  var body: Markup {
    p {
      a(.href(GatheringsPath.gathering(gathering.id, visit))) {
        Said(gathering.plan.title, words)
      }
    }
    h1 { title }
    for version in model.versions { part(version) }
    p(.class("button-row")) {
      a(.class("button"), .href(GatheringsPath.part(gathering.id, "minutes.pdf", visit))) {
        words(Message("gatherings.minutes.print"))
      }
    }
    Card(words(Message("gatherings.minutes.seal"))) {
      p { words(Message("gatherings.minutes.seal.text")) }
      for version in model.versions { seal(version) }
    }
  }

  @MarkupBuilder private func part(_ version: MinutesVersion) -> Markup {
    if version.kind == .amendment, let day = version.seal?.day {
      h2 { words(Message("gatherings.minutes.amendment", .text(words.date(day)))) }
    }
    article(.class("prose"), .lang(version.text.language.tag)) {
      MinutesBody(text: version.text.body, isMain: version.kind == .approved)
    }
    if let day = version.signedOn {
      p(.class("tag good")) {
        words(Message("gatherings.minutes.signed-tag", .text(words.date(day))))
      }
    }
  }

  @MarkupBuilder private func seal(_ version: MinutesVersion) -> Markup {
    if let seal = version.seal {
      dl(.class("facts")) {
        dt { words(Message("gatherings.minutes.chain")) }
        dd { "\(seal.number), \(words.date(seal.day))" }
        dt { words(Message("gatherings.minutes.hash")) }
        dd { code(.class("hash")) { Hex.grouped(seal.hash) } }
        if let entry = model.entries.first(where: { $0.digest == seal.hash }) {
          dt { words(Message("gatherings.minutes.ledger")) }
          dd {
            a(.href(visit.path("ledger"))) {
              words(Message("gatherings.minutes.ledger-line", .number(entry.number)))
            }
          }
        }
        if !seal.previous.isEmpty {
          dt { words(Message("gatherings.minutes.previous")) }
          dd { code(.class("hash")) { Hex.grouped(seal.previous) } }
        }
      }
    }
  }
}
