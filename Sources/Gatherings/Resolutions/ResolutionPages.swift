import Core
import Localization
import Markup
import Web

/// A resolution as anybody reads it.
struct ResolutionPage: Page {
  let model: ResolutionModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private var text: ResolutionText { model.resolution.text }
  var title: String { words(Message("gatherings.resolution.title", .text(text.number))) }
  var patch: Patch { .gatherings }

  var body: Markup {
    p {
      a(.href(GatheringsPath.gathering(model.gathering.id, visit))) {
        Said(model.gathering.plan.title, words)
      }
    }
    h1 { title }
    if model.edition > 1 {
      p(.class("notice plain")) {
        words(Message("gatherings.resolution.in-force", .number(model.edition)))
      }
    }
    dl(.class("facts")) {
      for fact in ResolutionFacts(model: model, words: words).lines {
        dt { fact.label }
        dd { fact.value }
      }
    }
    article(.class("prose"), .lang(text.language.tag)) {
      h2 { text.title }
      if !text.basis.isEmpty { p { text.basis } }
      p { strong { words(Message("gatherings.resolution.resolves")) } }
      for point in text.numbered { p { point } }
    }
    p(.class("button-row")) {
      a(
        .class("button"),
        .href(
          GatheringsPath.thing(
            model.resolution.id, "resolutions", "resolution.pdf", of: model.gathering.id, visit))
      ) { words(Message("gatherings.resolution.print")) }
      if visit.viewer.may(ReviseResolution.access) {
        a(
          .class("button quiet"),
          .href(
            GatheringsPath.thing(
              model.resolution.id, "resolutions", "revision", of: model.gathering.id, visit))
        ) { words(Message("gatherings.resolution.revise")) }
      }
    }
    ResolutionEqualityCard(model: model, visit: visit)
    ResolutionEditions(model: model, visit: visit)
  }
}

/// The facts of a resolution, for its page and its paper.
struct ResolutionFacts {
  let model: ResolutionModel
  let words: Localizer

  var lines: [(label: String, value: String)] {
    let text = model.resolution.text
    var lines = [
      line("issuer", text.issuer), line("day", words.longDate(text.day)),
      line("answers", "\(model.item.place). \(model.item.title.text(words.language))"),
    ]
    if let minutes = model.minutes {
      lines.append(
        line("minutes", "№ \(minutes.text.number), \(words.date(model.gathering.plan.day))"))
    }
    if !text.controller.isEmpty { lines.append(line("controller", text.controller)) }
    lines.append(line("signer", text.signer))
    return lines
  }

  private func line(_ name: String, _ value: String) -> (label: String, value: String) {
    (words(Message(key: "gatherings.resolution.\(name)", arguments: [])), value)
  }
}

/// Where whoever leads writes down what followed.
struct ResolutionListPage: Page {
  let model: ResolutionListModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var gathering: Gathering { model.gathering }
  var title: String { words(Message("gatherings.way.resolutions")) }
  var patch: Patch { .gatherings }

  var body: Markup {
    p {
      a(.href(GatheringsPath.gathering(gathering.id, visit))) {
        Said(gathering.plan.title, words)
      }
    }
    h1 { title }
    ResolutionList(resolutions: model.resolutions, gathering: gathering.id, visit: visit)
    if gathering.state == .closed { form }
  }

  private var form: Markup {
    Card(words(Message("gatherings.resolution.new"))) {
      CommandForm(GatheringsPath.part(gathering.id, "resolutions", visit), visit: visit) {
        let state = state.or(["day": visit.now.day.iso, "signer": gathering.officers.chair])
        FaultSummary(state, words)
        SelectField(
          "item", Message("gatherings.resolution.answers"),
          choices: model.items.map {
            ($0.id.description, "\($0.place). \($0.title.text(visit.language))")
          }, state, words)
        ResolutionFields(state: state, words: words)
        button(.class("button"), .type("submit")) { words(Message("gatherings.save")) }
      }
    }.body
  }
}

/// The resolutions that followed.
struct ResolutionList: Component {
  let resolutions: [Resolution]
  let gathering: ID<Gathering>
  let visit: Visit

  var body: Markup {
    if resolutions.isEmpty {
      p { visit.words(Message("gatherings.resolution.none")) }
    } else {
      ul(.class("plain-list")) {
        for resolution in resolutions {
          li {
            a(.href(GatheringsPath.thing(resolution.id, "resolutions", of: gathering, visit))) {
              "№ \(resolution.text.number), \(visit.words.date(resolution.text.day)): "
              resolution.text.title
            }
          }
        }
      }
    }
  }
}
