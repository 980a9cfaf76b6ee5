import Core
import Localization
import Markup

/// Where there is no connection: who is known on this phone, and her PIN, which alone opens hers.
///
/// The script fills it from what lies on the phone; the house knows nothing of it.
struct DoorOfPhone: Component {
  let visit: Visit

  private func say(_ key: String) -> String {
    visit.words(Message(key: "web.offline.door-\(key)", arguments: []))
  }

  var body: Markup {
    section(.id("door"), .class("card"), .hidden) {
      h2 { say("title") }
      p { say("text") }
      for said in ["wrong", "gone"] {
        p(.class("notice fault-summary"), .role("alert"), .hidden, .init("data-said", said)) {
          say(said)
        }
      }
      Markup.element(
        "form", [.class("form"), .novalidate],
        .group([
          fieldset {
            legend { say("who") }
            Markup.element("div", [.init("data-list", "doors")], .nothing)
          },
          div(.class("field")) {
            label(.for("door-pin")) { say("pin") }
            Markup.element("input", Self.pin, nil)
          },
          button(.type("submit")) { say("open") },
        ]))
    }
    p(.hidden, .init("data-if", "opened")) {
      button(.class("button quiet"), .type("button"), .init("data-act", "leave")) { say("leave") }
    }
  }

  private static let pin: [Attribute] = [
    .id("door-pin"), .type("password"), .inputmode("numeric"), .maxlength("6"),
    .autocomplete("off"),
  ]

  static var choice: Markup {
    label(.class("choice")) {
      Markup.element("input", [.type("radio"), .name("door"), .value("")], nil)
      Markup.element("span", [.class("door-patch"), .ariaHidden("true")], .nothing)
      Markup.element("span", [.init("data-text", "name")], .nothing)
    }
  }
}
