import Core
import Database
import HTTP
import JSON
import Localization
import Markup
import Web

/// What was noted at a gathering so far.
struct NotesModel: JSONModel {
  let gathering: Gathering
  let items: [AgendaItem]
  let notes: [GatheringNote]

  static let fields: [JSONField<Self>] = [
    .init("gathering") { $0.gathering.id }, .init("notes") { $0.notes },
  ]

  static func read(
    _ id: ID<Gathering>, for viewer: Viewer, in tx: borrowing Transaction<some Any>
  ) throws -> NotesModel {
    NotesModel(
      gathering: try Gathering.find(id, for: viewer, in: tx),
      items: try AgendaItem.all(of: id, in: tx), notes: try GatheringNote.all(of: id, in: tx))
  }
}

/// Writes down what is said as it is said, with or without a network; the minutes begin with it.
struct NotesPage: Page {
  let model: NotesModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var gathering: Gathering { model.gathering }
  var title: String { words(Message("gatherings.way.notes")) }
  var patch: Patch { .gatherings }
  var keeps: [URLPath] { [GatheringsPath.part(gathering.id, "notes", visit)] }

  var body: Markup {
    p {
      a(.href(GatheringsPath.gathering(gathering.id, visit))) {
        Said(gathering.plan.title, words)
      }
    }
    h1 { title }
    if gathering.takesFacts {
      p { words(Message("gatherings.notes.how")) }
      writing
    }
    notes
  }

  private var writing: Markup {
    CommandForm(GatheringsPath.part(gathering.id, "notes", visit), visit: visit, waits: true) {
      FaultSummary(state, words)
      div(.class("field")) {
        label(.for("item")) { words(Message("gatherings.item.title")) }
        ItemChoice(
          id: "item", name: "item", items: model.items,
          chosen: state.value("item") ?? visit.form["item"], words: words)
      }
      TextArea(
        "words", Message("gatherings.notes.words"), state, words, rows: 4,
        isRequired: true)
      button(.class("button"), .type("submit")) { words(Message("gatherings.save")) }
    }.body
  }

  @MarkupBuilder private var notes: Markup {
    for group in [nil] + model.items.map(Optional.some) {
      let own = model.notes.filter { $0.item == group?.id }
      if !own.isEmpty {
        h2 { heading(group) }
        ul(.class("plain-list")) { for note in own { li { line(note) } } }
      }
    }
  }

  @MarkupBuilder private func heading(_ item: AgendaItem?) -> Markup {
    if let item {
      "\(item.place). "
      Said(item.title, words)
    } else {
      words(Message("gatherings.item.any"))
    }
  }

  @MarkupBuilder private func line(_ note: GatheringNote) -> Markup {
    for part in note.words.split(separator: "\n") { p { String(part) } }
    if gathering.takesFacts {
      CommandForm(
        GatheringsPath.thing(note.id, "notes", "remove", of: gathering.id, visit), visit: visit,
        class: "inline"
      ) {
        button(.class("button quiet"), .type("submit")) {
          words(Message("gatherings.notes.remove"))
        }
      }
    }
  }
}
