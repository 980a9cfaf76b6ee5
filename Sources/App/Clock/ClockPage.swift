import Core
import Localization
import Markup
import Web

/// What the box takes for the hour, and how a phone sets it right.
struct ClockPage: Page {
  let model: ClockModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("house.clock")) }
  var script: String? { "clock.js" }
  var alternate: ((Language) -> URLPath)? {
    { language in URLPath([language.rawValue, "clock"]) }
  }

  var body: Markup {
    h1 { title }
    FaultSummary(state, words)
    p {
      words(Message("house.clock.says"))
      " "
      strong { words.moment(model.now) }
    }
    if let trusted = model.doubtedSince {
      ClockNotice(trusted: trusted, visit: visit, hasWayToPhone: false)
    }
    if model.isShared {
      p { words(Message("house.clock.fault.servers")) }
    } else {
      phoneCard
      typedCard
    }
  }

  /// Shown by the script alone, which knows what the phone says.
  private var phoneCard: Markup {
    Markup.element(
      "section", [.class("card"), .id("phone-clock"), .hidden],
      .group([
        h2 { words(Message("house.clock.phone")) },
        p {
          words(Message("house.clock.phone-says"))
          " "
          Markup.element("strong", [.init("data-phone", "")], .nothing)
        },
        CommandForm(visit.path("clock", "phone"), visit: visit, class: "inline") {
          input(.type("hidden"), .name("phone"), .value(""))
          button(.class("button"), .type("submit")) { words(Message("house.clock.take")) }
        }.body,
      ]))
  }

  private var typedCard: Markup {
    Card(words(Message("house.clock.typed"))) {
      p(.class("muted")) { words(Message("house.clock.typed-text")) }
      CommandForm(visit.path("clock", "phone"), visit: visit) {
        TextField("day", Message("house.clock.day"), state, words, type: "date")
        TextField("time", Message("house.clock.time"), state, words, type: "time")
        button(.class("button"), .type("submit")) { words(Message("house.clock.set")) }
      }
    }.body
  }
}
