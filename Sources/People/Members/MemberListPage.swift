import Core
import HTTP
import Localization
import Markup
import Web

/// The list of people: search, add, and the way to each.
struct MemberListPage: Page {
  let model: MemberListModel
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("people.list.title")) }
  var patch: Patch { .people }

  var body: Markup {
    h1 { title }
    form(.method("get"), .action(visit.path("people")), .role("search"), .class("inline-form")) {
      label(.for("search")) { words(Message("people.list.search")) }
      input(.type("search"), .id("search"), .name("search"), .value(model.search))
      button(.type("submit"), .class("quiet")) { words(Message("people.list.find")) }
    }
    p {
      a(.class("button"), .href(visit.path("people", "new"))) { words(Message("people.add")) }
      " "
      a(.href(visit.path("people", "households"))) {
        words(Message("people.households.title"))
      }
    }
    p(.class("muted")) {
      words(
        Message(
          model.hasMore ? "people.list.more-than" : "people.list.count", .number(model.total)))
    }
    CommandForm(visit.path("people", "cards"), visit: visit, class: "plain-form") {
      div(.class("scroll")) {
        table {
          thead {
            tr {
              th(.scope("col")) { words(Message("people.list.card")) }
              th(.scope("col")) { words(Message("people.name")) }
              th(.scope("col")) { words(Message("people.roles")) }
            }
          }
          tbody { for row in model.rows { line(row) } }
        }
      }
      button(.type("submit")) { words(Message("people.cards.print-chosen")) }
    }
    Pager(Paging(page: model.page, total: model.total), words) { page in
      visit.path("people", query: [("search", model.search), ("page", String(page))])
    }
  }

  private func line(_ row: MemberListModel.Row) -> Markup {
    tr {
      td {
        // A thumb is wider than the box.
        label(.class("tick")) {
          input(
            .type("checkbox"), .name("person"), .value(row.id.description),
            .ariaLabel(words(Message("people.list.card-for", .text(row.name)))))
        }
      }
      td {
        a(.href(visit.path("people", row.id.description))) { row.name }
        if !row.hasSignedUp {
          span(.class("tag")) { words(Message("people.list.not-yet")) }
        }
      }
      td { row.roles.map { words($0.title) }.joined(separator: ", ") }
    }
  }
}
