import Core
import Database
import JSON
import Localization
import Markup
import Web

/// The people of the community, to be ticked by name as they come.
struct RegisterModel: Sendable {
  let gathering: Gathering
  let query: String
  let lines: [Registration.Line]
  let paging: Paging

  static func read(
    _ id: ID<Gathering>, query: String, page: Int, for viewer: Viewer, of community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> RegisterModel {
    let gathering = try Gathering.find(id, for: viewer, in: tx)
    let total = try Registration.count(of: community, matching: query, in: tx)
    let paging = Paging(page: page, total: total)
    return RegisterModel(
      gathering: gathering, query: query,
      lines: try Registration.page(paging, at: id, of: community, matching: query, in: tx),
      paging: paging)
  }
}

struct RegisterPage: Page {
  let model: RegisterModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var id: ID<Gathering> { model.gathering.id }
  var title: String { words(Message("gatherings.register")) }
  var patch: Patch { .gatherings }
  var keeps: [URLPath] {
    guard model.query.isEmpty else { return [] }
    return (1...min(model.paging.last, 40)).map(page)
  }

  private func page(_ number: Int) -> URLPath {
    let query = [("query", model.query), ("page", number > 1 ? String(number) : "")]
    return GatheringsPath.part(
      id, "register", visit, query: query.filter { !$0.1.isEmpty })
  }

  var body: Markup {
    p {
      a(.href(GatheringsPath.part(id, "attendance", visit))) {
        words(Message("gatherings.way.attendance"))
      }
    }
    h1 { title }
    p { words(Message("gatherings.register.text")) }
    FaultSummary(state, words)
    form(
      .method("get"), .action(GatheringsPath.part(id, "register", visit)), .class("inline-form")
    ) {
      label(.for("query")) { words(Message("gatherings.register.search")) }
      input(.type("search"), .id("query"), .name("query"), .value(model.query))
      button(.class("button quiet"), .type("submit")) {
        words(Message("gatherings.register.find"))
      }
    }
    if model.lines.isEmpty { p { words(Message("gatherings.register.none")) } }
    ul(.class("plain-list")) { for line in model.lines { li { row(line) } } }
    Pager(model.paging, words, path: page)
  }

  private func row(_ line: Registration.Line) -> Markup {
    CommandForm(
      GatheringsPath.part(id, "register", visit), visit: visit, class: "inline-form register",
      waits: true
    ) {
      input(.type("hidden"), .name("after"), .value(line.after.text))
      span(.class("count-name")) { line.name }
      input(.type("hidden"), .name("person"), .value(line.person.description))
      input(.type("hidden"), .name("query"), .value(model.query))
      input(.type("hidden"), .name("page"), .value(String(model.paging.page)))
      if !line.disputed.isEmpty {
        span(.class("tag bad")) {
          words(
            Message(
              "gatherings.register.disputed",
              .text(line.disputed.map(said).joined(separator: " / "))))
        }
        for sex in Sex.allCases { choice(sex.rawValue, sex.title.key, line.name) }
        choice("", "gatherings.register.undo", line.name)
      } else if let sex = line.sex {
        span(.class("tag good")) { words(sex.title) }
        choice("", "gatherings.register.undo", line.name)
      } else {
        for sex in Sex.allCases { choice(sex.rawValue, sex.title.key, line.name) }
      }
    }.body
  }

  private func said(_ sex: Sex?) -> String {
    words(sex?.title ?? Message("gatherings.register.not-there"))
  }

  private func choice(_ value: String, _ key: String, _ name: String) -> Markup {
    let words = words(Message(key: key, arguments: []))
    return button(
      .class("button quiet"), .type("submit"), .name("sex"), .value(value),
      .ariaLabel("\(name): \(words)")
    ) { words }
  }
}
