import Core
import HTTP
import Localization
import Markup
import Web

/// The list of households: house by house, with a tick for each card that was put into a hand.
struct HouseholdPage: Page {
  let model: HouseholdModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { say("people.households.title") }
  var patch: Patch { .people }
  private func say(_ key: String) -> String { words(Message(key)) }

  static func path(_ visit: Visit, _ street: String?, _ page: Int) -> URLPath {
    let query = [("street", street ?? ""), ("page", page > 1 ? String(page) : "")]
    return visit.path("people", "households", query: query.filter { !$0.1.isEmpty })
  }

  var body: Markup {
    h1 { title }
    p { say("people.households.intro") }
    FaultSummary(state, words)
    taken
    if model.paging.total > 0 {
      choose
      papers
      ul(.class("plain-list")) { for row in model.rows { li { line(row) } } }
      Pager(model.paging, words) { page in HouseholdPage.path(visit, model.street, page) }
    } else {
      p(.class("notice plain")) { say("people.households.none") }
    }
    if visit.viewer.may(TakeHouseholds.access) { upload }
  }

  @MarkupBuilder private var taken: Markup {
    if let added = visit.form["added"].flatMap({ Int($0) }),
      let known = visit.form["known"].flatMap({ Int($0) }), visit.request.method.isSafe
    {
      p(.class("notice good")) {
        words(Message("people.households.taken", .number(added), .number(known)))
      }
    }
  }

  private var choose: Markup {
    form(
      .method("get"), .action(visit.path("people", "households")), .class("inline-form")
    ) {
      SelectField(
        "street", Message("people.households.street"),
        choices: [("", say("people.households.all-streets"))] + model.streets.map { ($0, $0) },
        state.or(["street": model.street ?? ""]), words)
      button(.type("submit"), .class("quiet")) { say("people.households.show") }
    }
  }

  private var papers: Markup {
    div(.class("button-row")) {
      a(
        .class("button quiet"),
        .href(
          visit.path(
            "people", "households", "list.pdf", query: model.street.map { [("street", $0)] } ?? []))
      ) { say("people.households.print") }
      if visit.viewer.may(IssueCards.access) {
        CommandForm(visit.path("people", "households", "cards"), visit: visit, class: "inline") {
          input(.type("hidden"), .name("street"), .value(model.street ?? ""))
          button(.class("button quiet"), .type("submit")) { say("people.households.cards") }
        }
      }
    }
  }

  @MarkupBuilder private func line(_ row: HouseholdModel.Row) -> Markup {
    p {
      span(.class("muted")) { row.residence.text }
      " "
      strong { row.name }
      " "
      tag(row.card)
    }
    if row.card == .printed {
      CommandForm(visit.path("people", "households", "handed"), visit: visit, class: "inline") {
        input(.type("hidden"), .name("person"), .value(row.person.description))
        input(.type("hidden"), .name("street"), .value(model.street ?? ""))
        input(.type("hidden"), .name("page"), .value(String(model.paging.page)))
        button(
          .class("button"), .type("submit"),
          .ariaLabel(words(Message("people.households.hand-to", .text(row.name))))
        ) { say("people.households.hand") }
      }
    }
  }

  private func tag(_ card: HouseholdModel.Card) -> Markup {
    switch card {
    case .none: span(.class("tag")) { say("people.households.card.none") }
    case .printed: span(.class("tag")) { say("people.households.card.printed") }
    case .used: span(.class("tag good")) { say("people.households.card.used") }
    case .handed(let clerk, let at):
      span(.class("tag good")) {
        words(
          Message("people.households.card.handed", .text(clerk), .text(words.moment(at))))
      }
    }
  }

  private var upload: Markup {
    Card(say("people.households.upload")) {
      p { say("people.households.upload.how") }
      if !state.faults.isEmpty {
        ul {
          for fault in state.faults.prefix(50) where fault.field == "file" {
            li { words(fault.message) }
          }
        }
      }
      CommandForm(visit.path("people", "households"), visit: visit, isUpload: true) {
        FileField(
          "file", Message("people.households.upload.file"), accept: ".xlsx,.csv,.txt,text/csv",
          state,
          words)
        button(.type("submit")) { say("people.households.upload.take") }
      }
    }.body
  }
}
