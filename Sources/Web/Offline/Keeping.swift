import Core
import Localization
import Markup

/// The way to keep a page, and those that belong to it, on the phone of whoever is signed in.
///
/// It stands hidden in the page: what it offers needs the script, and a connection that is secure.
struct Keeping: Component {
  let paths: [URLPath]
  let files: [URLPath]
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key: key, arguments: [])) }

  var body: Markup {
    section(
      .class("card keeping"), .hidden, .init("data-keep", paths.map(\.text).joined(separator: " ")),
      .init("data-files", files.map(\.text).joined(separator: " "))
    ) {
      h2 { say("web.keep.title") }
      step("offer") {
        p { say("web.keep.offer") }
        act("measure", "web.keep.measure")
      }
      step("ask") {
        facts
        act("keep", "web.keep.keep")
      }
      step("kept") { p { say("web.keep.kept") } }
      step("full") { p { say("web.keep.full") } }
      step("failed") { p { say("web.keep.failed") } }
      p { a(.href(visit.path("offline"))) { say("web.offline.title") } }
    }
  }

  private static let facts = ["pages", "size", "used", "limit"]

  private var facts: Markup {
    dl(.class("facts")) {
      for fact in files.isEmpty ? Self.facts : ["pages", "files", "left"] + Self.facts.dropFirst() {
        dt { say("web.keep.\(fact)") }
        Markup.element("dd", [.init("data-fact", fact)], .nothing)
      }
    }
  }

  private func step(_ name: String, @MarkupBuilder content: () -> Markup) -> Markup {
    .element("div", [.init("data-step", name), .role("status"), .hidden], content())
  }

  private func act(_ name: String, _ key: String) -> Markup {
    p {
      button(.class("button quiet"), .type("button"), .init("data-act", name)) { say(key) }
    }
  }
}
