import Core
import Localization
import Markup

/// The way to keep a page, and those that belong to it, on the phone of whoever is signed in.
///
/// It stands hidden in the page: what it offers needs the script, and a connection that is secure.
package struct Keeping: Component {
  let paths: [URLPath]
  let files: [URLPath]
  let visit: Visit
  /// What is offered, where it is more than the page itself.
  let offer: Message

  package init(
    paths: [URLPath], files: [URLPath], visit: Visit, offer: Message = Message("web.keep.offer")
  ) {
    self.paths = paths
    self.files = files
    self.visit = visit
    self.offer = offer
  }

  private var steps: KeepingSteps { KeepingSteps(words: visit.words) }
  private func say(_ key: String) -> String { visit.words(Message(key: key, arguments: [])) }

  package var body: Markup {
    section(
      .class("card keeping"), .hidden, .init("data-keep", paths.map(\.text).joined(separator: " ")),
      .init("data-files", files.map(\.text).joined(separator: " "))
    ) {
      h2 { say("web.keep.title") }
      steps.step("offer") {
        p { visit.words(offer) }
        steps.act("measure", "web.keep.measure")
      }
      steps.step("ask") {
        facts
        steps.act("keep", "web.keep.keep")
        if !files.isEmpty {
          steps.act("keep-text", "web.keep.keep-text")
          p(.class("hint")) { say("web.keep.order") }
        }
      }
      steps.step("kept") {
        p { say("web.keep.kept") }
        p(.hidden, .init("data-if", "missing")) { say("web.keep.missing") }
      }
      steps.step("kept-text") {
        p { say("web.keep.kept-text") }
        steps.act("measure-again", "web.keep.with-files")
      }
      steps.step("full") { p { say("web.keep.full") } }
      steps.step("failed") { p { say("web.keep.failed") } }
      p { a(.href(visit.path("offline"))) { say("web.offline.title") } }
    }
  }

  /// Before anything is fetched: how much it is, whole and as text alone, and how much room there is.
  private var facts: Markup {
    let names =
      files.isEmpty
      ? [("pages", "pages"), ("size", "size")]
      : [
        ("pages", "pages"), ("files", "files"), ("left", "left"), ("size", "whole"),
        ("text", "text"),
      ]
    return steps.facts(names + [("used", "used"), ("limit", "limit")])
  }
}

/// The same for a public page and somebody without an account: it lies open, as nobody's.
struct PublicKeeping: Component {
  let paths: [URLPath]
  let visit: Visit

  private var steps: KeepingSteps { KeepingSteps(words: visit.words) }
  private func say(_ key: String) -> String { visit.words(Message(key: key, arguments: [])) }

  var body: Markup {
    section(
      .class("card keeping"), .hidden, .init("data-keep", paths.map(\.text).joined(separator: " ")),
      .init("data-public", "")
    ) {
      h2 { say("web.keep.title") }
      steps.step("offer") {
        p { say("web.keep.public") }
        steps.act("measure", "web.keep.measure")
      }
      steps.step("ask") {
        steps.facts(["pages", "size", "used", "limit"].map { ($0, $0) })
        p(.class("hint")) { say("web.keep.public") }
        steps.act("keep", "web.keep.keep")
      }
      steps.step("kept") {
        p { say("web.keep.public-kept") }
        steps.act("forget-public", "web.keep.public-remove")
      }
      steps.step("full") { p { say("web.keep.full") } }
      steps.step("failed") { p { say("web.keep.failed") } }
      p { a(.href(visit.path("offline"))) { say("web.offline.title") } }
    }
  }
}

/// The pieces of which the script shows one after the other.
struct KeepingSteps {
  let words: Localizer

  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  /// Figures that the script fills in, by their names and those of their words.
  func facts(_ names: [(fact: String, word: String)]) -> Markup {
    dl(.class("facts")) {
      for name in names {
        dt { say("web.keep.\(name.word)") }
        Markup.element("dd", [.init("data-fact", name.fact)], .nothing)
      }
    }
  }

  func step(_ name: String, @MarkupBuilder content: () -> Markup) -> Markup {
    .element("div", [.init("data-step", name), .role("status"), .hidden], content())
  }

  func act(_ name: String, _ key: String) -> Markup {
    p {
      button(.class("button quiet"), .type("button"), .init("data-act", name)) { say(key) }
    }
  }
}
