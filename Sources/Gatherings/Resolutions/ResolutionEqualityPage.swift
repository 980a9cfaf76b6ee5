import Core
import Equality
import HTTP
import JSON
import Localization
import Markup
import Web

/// The form in which the six questions of a resolution are answered.
struct ResolutionEqualityPage: Page {
  let model: ResolutionModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("equality.title")) }
  var patch: Patch { .gatherings }

  var body: Markup {
    p { a(.href(path())) { model.resolution.text.title } }
    h1 { title }
    p { words(Message("gatherings.equality.intro")) }
    CommandForm(path("equality"), visit: visit) {
      FaultSummary(state, words)
      EqualityFields(state, words)
      button(.class("button"), .type("submit")) { words(Message("gatherings.save")) }
    }
  }

  private func path(_ part: String? = nil) -> URLPath {
    let (id, gathering) = (model.resolution.id, model.gathering.id)
    return part.map { GatheringsPath.thing(id, "resolutions", $0, of: gathering, visit) }
      ?? GatheringsPath.thing(id, "resolutions", of: gathering, visit)
  }
}

/// The answers on the page of a resolution, or that nobody has asked yet.
struct ResolutionEqualityCard: Component {
  let model: ResolutionModel
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    if model.equality.isEmpty {
      Card(words(Message("equality.title"))) {
        p { words(Message("equality.not-asked")) }
        if visit.viewer.may(AnswerResolutionEquality.access) {
          p {
            EqualityLink(
              model.equality,
              to: GatheringsPath.thing(
                model.resolution.id, "resolutions", "equality", of: model.gathering.id, visit),
              words)
          }
        }
      }
    } else {
      EqualityCard(model.equality, words)
    }
  }
}

extension Gatherings {
  var resolutionEqualityEndpoints: [Endpoint] {
    [
      .page(
        "/gatherings/{gathering}/resolutions/{resolution}/equality",
        for: AnswerResolutionEquality.access, answers: ResolutionModel.self
      ) { visit in try showEquality(visit, FormState()) },
      .form(
        "/gatherings/{gathering}/resolutions/{resolution}/equality",
        for: AnswerResolutionEquality.access
      ) { visit in
        let id = try visit.gathering
        let resolution = try visit.id("resolution", as: Resolution.self)
        return try visit.submit(otherwise: { try showEquality(visit, $0) }) { form in
          let answers = form.equalityAnswers()
          try form.finish()
          return visit.done(
            try visit.perform(AnswerResolutionEquality(of: resolution, at: id, answers)),
            backTo: GatheringsPath.thing(resolution, "resolutions", of: id, visit))
        }
      },
    ]
  }
}

private func showEquality(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in try ResolutionModel.read(visit, in: tx) }
  return visit.seen(model, as: ResolutionEqualityPage(model: model, state: state, visit: visit))
}
