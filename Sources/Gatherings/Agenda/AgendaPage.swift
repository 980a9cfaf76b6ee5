import Core
import HTTP
import Localization
import Markup
import Web

/// The agenda as it is written: each item with its ways, and one more at the end.
struct AgendaPage: Page {
  let model: GatheringModel
  /// The item whose form came back; nothing for the form of a new one.
  let faulty: ID<AgendaItem>?
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var gathering: Gathering { model.gathering }
  var title: String { words(Message("gatherings.agenda")) }
  var patch: Patch { .gatherings }

  private var mayRevise: Bool { !gathering.hasBegun && gathering.endedAt == nil }
  private var mayAdd: Bool {
    gathering.endedAt == nil && model.items.count < AgendaItem.most
  }

  var body: Markup {
    p {
      a(.href(GatheringsPath.gathering(gathering.id, visit))) {
        Said(gathering.plan.title, words)
      }
    }
    h1 { title }
    if faulty != nil || !state.general.isEmpty { FaultSummary(state, words) }
    if model.items.isEmpty { p { words(Message("gatherings.agenda.none")) } }
    ol(.class("steps")) {
      for (item, start) in zip(model.items, model.items.starts(from: gathering.plan.minute)) {
        li { row(item, start) }
      }
    }
    if mayAdd {
      Card(words(Message("gatherings.agenda.add"))) {
        CommandForm(GatheringsPath.part(gathering.id, "items", visit), visit: visit) {
          let state = faulty == nil ? state : FormState()
          FaultSummary(state, words)
          ItemFields(state: state.or(["minutes": "20"]), words: words)
          button(.class("button"), .type("submit")) { words(Message("gatherings.agenda.add")) }
        }
      }
    }
  }

  @MarkupBuilder private func row(_ item: AgendaItem, _ start: Int) -> Markup {
    p { strong { Said(item.title, words) } }
    p(.class("hint")) {
      words(Message("gatherings.item.time", .text(TimeOfDay.text(start)), .number(item.minutes)))
      if !item.reporter.isEmpty {
        " · "
        words(Message("gatherings.item.reports", .text(item.reporter)))
      }
    }
    if mayRevise { revising(item) }
  }

  private func revising(_ item: AgendaItem) -> Markup {
    let isFaulty = faulty == item.id
    return Markup.element(
      "details", isFaulty ? [.open] : [],
      .group([
        summary { words(Message("gatherings.item.change")) },
        CommandForm(path(item), visit: visit) {
          ItemFields(
            state: isFaulty ? state : FormState(item.fields), words: words)
          button(.class("button"), .type("submit")) { words(Message("gatherings.save")) }
        }.body,
        div(.class("button-row")) {
          if item.place > 1 { small("up", item, "gatherings.item.up") }
          small("remove", item, "gatherings.item.remove")
        },
      ]))
  }

  private func small(_ part: String, _ item: AgendaItem, _ key: String) -> Markup {
    CommandForm(
      GatheringsPath.thing(item.id, "items", part, of: gathering.id, visit), visit: visit,
      class: "inline"
    ) {
      button(.class("button quiet"), .type("submit")) { words(Message(key: key, arguments: [])) }
    }.body
  }

  private func path(_ item: AgendaItem) -> URLPath {
    GatheringsPath.thing(item.id, "items", of: gathering.id, visit)
  }
}

/// What is typed of an item.
struct ItemFields: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    TranslatedField("title", Message("gatherings.item.title"), state, words)
    TextField(
      "minutes", Message("gatherings.item.minutes"), state, words, more: .inputmode("numeric"))
    TextField("reporter", Message("gatherings.item.reporter"), state, words, isRequired: false)
  }
}

extension AgendaItem {
  var fields: [String: String] {
    title.fields("title").merging(["minutes": String(minutes), "reporter": reporter]) { $1 }
  }
}

extension FormReader {
  mutating func agendaTerms() -> AgendaTerms {
    let title = translated("title", limit: 300)
    return AgendaTerms(
      title, minutes: number("minutes", in: 1...480), reporter: line("reporter", in: 0...120))
  }
}
