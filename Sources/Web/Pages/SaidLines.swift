import Core
import Localization
import Markup

/// A text of the community of several lines, each a paragraph.
package struct SaidLines: Component {
  let text: Translated
  let words: Localizer

  package init(_ text: Translated, _ words: Localizer) {
    self.text = text
    self.words = words
  }

  package var body: Markup {
    if let best = text.best(words.language) {
      div(.class("prose"), .lang(best.language.tag)) {
        for line in best.text.split(separator: "\n") {
          p { String(line) }
        }
      }
    }
  }
}
