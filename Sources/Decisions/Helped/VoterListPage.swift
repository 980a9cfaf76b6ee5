import Core
import JSON
import Localization
import Markup
import Web

/// The list at the table: for whoever comes, a code for the device there or help with her ballot.
struct VoterListPage: Page {
  let model: RegisterModel
  /// A code that was made just now, and for whom; shown once.
  let given: (name: String, code: String)?
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var id: ID<Decision> { model.decision.id }
  var title: String { words(Message("decisions.voters.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    p { a(.href(DecisionsPath.decision(id, visit))) { Said(model.decision.title, words) } }
    h1 { title }
    p { words(Message("decisions.voters.intro", .number(VotingCode.minutes))) }
    p {
      a(.href(visit.path("people", "households"))) { words(Message("people.households.title")) }
    }
    FaultSummary(state, words)
    if let given {
      section(.class("card")) {
        h2 { given.name }
        p(.class("big-code")) { given.code }
        p {
          a(.href(DecisionsPath.part(id, "kiosk", visit))) {
            words(Message("decisions.voters.device"))
          }
        }
      }
    }
    RegisterSearch(
      target: DecisionsPath.part(id, "voters", visit), query: model.query, words: words)
    if model.people.isEmpty {
      p(.class("notice plain")) { words(Message("decisions.register.none")) }
    }
    ul(.class("plain-list")) {
      for entry in model.people { li { row(entry) } }
    }
    Pager(model.paging, words) { page in
      DecisionsPath.voters(id, visit, query: model.query, page: page)
    }
  }

  @MarkupBuilder private func row(_ entry: RegisterModel.Entry) -> Markup {
    RegisterName(entry: entry, words: words)
    if !entry.hasPaper { ways(of: entry) }
    div(.class("button-row")) {
      SexButtons(
        entry: entry, query: model.query,
        target: visit.path("decisions", id.description, "voters", "sex"), visit: visit)
    }
  }

  /// Whoever holds a paper ballot has none here.
  private func ways(of entry: RegisterModel.Entry) -> Markup {
    div(.class("button-row")) {
      CommandForm(DecisionsPath.part(id, "voters", visit), visit: visit, class: "inline") {
        input(.type("hidden"), .name("person"), .value(entry.id.description))
        input(.type("hidden"), .name("q"), .value(model.query))
        button(
          .class("button"), .type("submit"),
          .ariaLabel("\(words(Message("decisions.voters.code"))): \(entry.name)")
        ) { words(Message("decisions.voters.code")) }
      }
      a(
        .class("button quiet"),
        .href(
          visit.path(
            "decisions", id.description, "help", query: [("person", entry.id.description)])),
        .ariaLabel("\(words(Message("decisions.voters.help"))): \(entry.name)")
      ) { words(Message("decisions.voters.help")) }
    }
  }
}
