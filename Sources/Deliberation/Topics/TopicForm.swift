import Core
import HTTP
import Localization
import Markup
import Web

/// The form in which a question is put.
struct TopicForm: Page {
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("deliberation.new")) }
  var patch: Patch { .deliberation }

  var body: Markup {
    p { a(.href(DeliberationPath.list(visit))) { words(Message("deliberation.title")) } }
    h1 { title }
    CommandForm(DeliberationPath.new(visit), visit: visit) {
      FaultSummary(state, words)
      TopicFields(state: state, words: words)
      choice("voters", [TopicTerms.Voters.residents, .code].map(\.rawValue))
      choice("writers", TopicTerms.Writers.allCases.map(\.rawValue))
      choice("moderation", TopicTerms.Moderation.allCases.map(\.rawValue))
      button(.class("button"), .type("submit")) { words(Message("deliberation.form.save")) }
    }
  }

  private func choice(_ name: String, _ values: [String]) -> Markup {
    fieldset(.class(state.fault(name) == nil ? "field" : "field faulty")) {
      legend { words(Message("deliberation.form.\(name)")) }
      if let fault = state.fault(name) { span(.class("fault")) { words(fault) } }
      for value in values {
        label(.class("check")) {
          Markup.element(
            "input",
            [.type("radio"), .name(name), .value(value)]
              + (state.has(name, value) ? [.checked] : []), nil)
          span { words(Message("deliberation.form.\(name).\(value)")) }
        }
      }
    }
  }

  /// A week from now on, of the most cautious kind.
  static func suggestion(at now: Instant) -> [String: String] {
    [
      "opens": now.day.iso, "opens-time": clock(now), "closes": now.day.advanced(by: 7).iso,
      "closes-time": "18:00", "voters": "residents", "writers": "voters", "moderation": "before",
    ]
  }

  static func fields(of moment: Instant, _ name: String) -> [String: String] {
    [name: moment.day.iso, "\(name)-time": clock(moment)]
  }

  private static func clock(_ moment: Instant) -> String {
    "\(padded(moment.hour, 2)):\(padded(moment.minute, 2))"
  }
}

extension FormReader {
  mutating func topicTerms() -> TopicTerms {
    TopicTerms(
      question: translated("question"),
      background: translatedText("background", limit: 1000),
      opensAt: moment("opens"), closesAt: moment("closes"), voters: choice("voters") ?? .residents,
      writers: choice("writers") ?? .voters, moderation: choice("moderation") ?? .before)
  }

  mutating func moment(_ name: String) -> Instant {
    let (day, minutes) = (day(name), time("\(name)-time"))
    return Instant(day, hour: minutes / 60, minute: minutes % 60)
  }
}
