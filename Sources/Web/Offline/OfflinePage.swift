import Core
import Localization
import Markup

/// What this phone keeps: what waits to be sent, which pages, how large, and how to forget it.
///
/// The script fills it; every word it may need stands here already. It is also what opens in place
/// of a page that is not kept.
struct OfflinePage: Page {
  let visit: Visit

  private func say(_ key: String) -> String {
    visit.words(Message(key: "web.offline.\(key)", arguments: []))
  }

  var title: String { say("title") }

  var body: Markup {
    h1 { title }
    p(.class("notice plain"), .id("offline-without")) { say("without") }
    div(.class("in-copy")) {
      EmergencyPhones(visit.environment.emergencyPhones, visit: visit)
    }
    div(.id("offline"), .hidden) {
      p(.class("notice"), .hidden, .init("data-if", "unreachable"), .role("status")) {
        say("unreachable")
      }
      p(.class("notice plain"), .hidden, .init("data-if", "nobody")) { say("nobody") }
      DoorOfPhone(visit: visit)
      outbox
      pages
      open
    }
    section {
      h2 { say("how") }
      for part in ["how-outbox", "how-pages", "how-private", "how-never"] { p { say(part) } }
    }
    template("entry") { entry }
    template("page") { page }
    template("door") { DoorOfPhone.choice }
  }

  private var outbox: Markup {
    section(.id("outbox")) {
      h2 { say("outbox") }
      p(.init("data-if", "empty")) { say("outbox-empty") }
      Markup.element("ul", [.class("plain-list"), .init("data-list", "outbox")], .nothing)
      p(.hidden, .init("data-if", "sign-in"), .class("notice")) {
        say("sign-in")
        " "
        a(.href(visit.path("sign-in"))) { visit.words(Message("web.sign-in")) }
      }
      p(.hidden, .init("data-if", "waiting")) { act("send", "send", isQuiet: false) }
      div(.hidden, .init("data-if", "sealed")) {
        p { say("save-what") }
        p { act("save", "save") }
      }
      if visit.viewer.may(.clerks) {
        p { a(.href(visit.path("offline", "handover"))) { say("handover") } }
      }
    }
  }

  private var pages: Markup {
    section(.id("kept")) {
      h2 { say("pages") }
      p(.init("data-if", "none-kept")) { say("pages-none") }
      Markup.element("ul", [.class("plain-list"), .init("data-list", "pages")], .nothing)
      dl(.class("facts")) {
        for fact in ["used", "media", "limit"] {
          dt { visit.words(Message(key: "web.keep.\(fact)", arguments: [])) }
          Markup.element("dd", [.init("data-fact", fact)], .nothing)
        }
      }
      div(.hidden, .init("data-if", "some-media")) {
        p { say("text-only-what") }
        p { act("text-only", "text-only") }
      }
      p(.hidden, .init("data-if", "some-kept")) { act("forget", "forget-all") }
    }
  }

  /// What lies here open, as nobody's.
  private var open: Markup {
    section(.id("public"), .hidden, .init("data-if", "public")) {
      h2 { say("public") }
      p { say("public-what") }
      Markup.element("ul", [.class("plain-list"), .init("data-list", "public")], .nothing)
      p { act("forget-public", "forget-all") }
    }
  }

  private var entry: Markup {
    li {
      p {
        Markup.element("strong", [.init("data-text", "title")], .nothing)
        " "
        Markup.element("span", [.class("hint"), .init("data-text", "when")], .nothing)
      }
      p {
        for (state, look) in [("waiting", ""), ("refused", " bad"), ("sent", " good")] {
          span(.class("tag\(look)"), .hidden, .init("data-state", state)) { say("state-\(state)") }
        }
      }
      Markup.element("p", [.class("fault"), .hidden, .init("data-text", "words")], .nothing)
      details(.init("data-typed", "")) {
        summary { say("typed") }
        Markup.element("dl", [.class("facts"), .init("data-list", "fields")], .nothing)
      }
      p(.class("button-row")) {
        Markup.element(
          "a", [.class("button quiet"), .hidden, .init("data-act", "again")], .text(say("again")))
        act("drop", "drop")
      }
    }
  }

  private var page: Markup {
    li {
      p {
        Markup.element("a", [.init("data-text", "title")], .nothing)
        " "
        Markup.element("span", [.class("hint"), .init("data-text", "size")], .nothing)
      }
      p { act("forget-one", "forget-one") }
    }
  }

  private func act(_ name: String, _ key: String, isQuiet: Bool = true) -> Markup {
    button(.class(isQuiet ? "button quiet" : "button"), .type("button"), .init("data-act", name)) {
      say(key)
    }
  }

  private func template(_ name: String, @MarkupBuilder content: () -> Markup) -> Markup {
    .element("template", [.id("offline-\(name)")], content())
  }
}
