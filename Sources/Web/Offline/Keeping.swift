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
        if !files.isEmpty {
          act("keep-text", "web.keep.keep-text")
          p(.class("hint")) { say("web.keep.order") }
        }
      }
      step("kept") {
        p { say("web.keep.kept") }
        p(.hidden, .init("data-if", "missing")) { say("web.keep.missing") }
      }
      step("kept-text") {
        p { say("web.keep.kept-text") }
        act("measure-again", "web.keep.with-files")
      }
      step("full") { p { say("web.keep.full") } }
      step("failed") { p { say("web.keep.failed") } }
      p { a(.href(visit.path("offline"))) { say("web.offline.title") } }
    }
  }

  /// Before anything is fetched: how much it is, whole and as text alone, and how much room there is.
  private var facts: Markup {
    dl(.class("facts")) {
      fact("pages", "web.keep.pages")
      if files.isEmpty {
        fact("size", "web.keep.size")
      } else {
        fact("files", "web.keep.files")
        fact("left", "web.keep.left")
        fact("size", "web.keep.whole")
        fact("text", "web.keep.text")
      }
      fact("used", "web.keep.used")
      fact("limit", "web.keep.limit")
    }
  }

  private func fact(_ name: String, _ key: String) -> Markup {
    .group([dt { say(key) }, .element("dd", [.init("data-fact", name)], .nothing)])
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
