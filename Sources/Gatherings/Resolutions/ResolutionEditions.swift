import Core
import Localization
import Markup
import Web

/// The earlier editions of a resolution, each beside what came in its place.
struct ResolutionEditions: Component {
  let model: ResolutionModel
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    if !model.editions.isEmpty {
      h2 { words(Message("gatherings.resolution.editions")) }
      for (edition, after) in changes {
        Card(words(Message("gatherings.resolution.edition", .number(edition.number)))) {
          p {
            words(
              Message(
                "gatherings.resolution.replaced", .text(words.date(edition.replacedAt.day)),
                .text(edition.why)))
          }
          DiffView(
            diff: LineDiff(from: edition.text, to: after),
            language: model.resolution.text.language, visit: visit)
          details {
            summary { words(Message("gatherings.resolution.whole")) }
            for line in edition.text.split(separator: "\n") { p { String(line) } }
          }
        }
      }
    }
  }

  /// The newest change first.
  private var changes: [(ResolutionEdition, String)] {
    let texts = model.editions.map(\.text) + [model.resolution.text.lines]
    return zip(model.editions, texts.dropFirst()).reversed()
  }
}

/// The form that puts a new edition in force, filled with what is in force.
struct ResolutionRevision: Page {
  let model: ResolutionModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var id: ID<Gathering> { model.gathering.id }
  var title: String { words(Message("gatherings.resolution.revise")) }
  var patch: Patch { .gatherings }

  var body: Markup {
    p {
      a(.href(GatheringsPath.thing(model.resolution.id, "resolutions", of: id, visit))) {
        words(Message("gatherings.resolution.title", .text(model.resolution.text.number)))
      }
    }
    h1 { title }
    p { words(Message("gatherings.resolution.revise.text")) }
    CommandForm(
      GatheringsPath.thing(model.resolution.id, "resolutions", "revision", of: id, visit),
      visit: visit
    ) {
      let state = state.or(model.resolution.text.fields)
      FaultSummary(state, words)
      input(.type("hidden"), .name("edition"), .value(String(model.edition)))
      ResolutionFields(state: state, words: words)
      TextField("why", Message("gatherings.resolution.why"), state, words)
      button(.class("button"), .type("submit")) { words(Message("gatherings.save")) }
    }
  }
}

extension ResolutionText {
  var fields: [String: String] {
    [
      "number": number, "day": day.iso, "issuer": issuer, "title": title, "basis": basis,
      "points": points, "controller": controller, "signer": signer,
    ]
  }
}

/// What is typed of a resolution, new or revised.
struct ResolutionFields: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    field("number")
    TextField("day", Message("gatherings.resolution.day"), state, words, type: "date")
    field("issuer")
    TextField(
      "title", Message("gatherings.resolution.about"), state, words,
      hint: Message("gatherings.resolution.about.hint"))
    TextArea("basis", Message("gatherings.resolution.basis"), state, words, rows: 3)
    TextArea(
      "points", Message("gatherings.resolution.points"), state, words,
      hint: Message("gatherings.resolution.points.hint"), rows: 6, isRequired: true)
    TextField(
      "controller", Message("gatherings.resolution.controller"), state, words,
      isRequired: false)
    field("signer")
  }

  private func field(_ name: String) -> TextField {
    TextField(
      name, Message(key: "gatherings.resolution.\(name)", arguments: []), state, words)
  }
}
