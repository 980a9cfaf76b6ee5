import Core
import Localization
import Markup

/// A difference to be read: a sign and a word for each line, never a colour alone.
package struct DiffView: Component {
  private static let limit = 120
  private let diff: LineDiff
  private let language: Language
  private let visit: Visit

  package init(diff: LineDiff, language: Language, visit: Visit) {
    self.diff = diff
    self.language = language
    self.visit = visit
  }

  package var body: Markup {
    ul(.class("diff"), .lang(language.tag)) {
      for line in diff.lines.prefix(Self.limit) { row(line) }
    }
    if diff.lines.count > Self.limit {
      p(.class("muted")) {
        visit.words(
          Message("web.diff.more", .number(diff.lines.count - Self.limit)))
      }
    }
  }

  private func row(_ line: LineDiff.Line) -> Markup {
    switch line {
    case .same(let text): li { text }
    case .added(let text): li(.class("added")) { mark("ins", "+", "web.diff.added", text) }
    case .removed(let text):
      li(.class("removed")) { mark("del", "−", "web.diff.removed", text) }
    case .skipped(let count):
      li(.class("muted"), .lang(visit.language.tag)) {
        visit.words(Message("web.diff.same", .number(count)))
      }
    }
  }

  private func mark(
    _ element: StaticString, _ sign: String, _ key: String, _ text: String
  ) -> Markup {
    .element(
      element, [],
      .group([
        span(.ariaHidden("true")) { "\(sign) " },
        span(.class("unseen"), .lang(visit.language.tag)) { visit.words(Message(key)) + " " },
        .text(text),
      ]))
  }
}
