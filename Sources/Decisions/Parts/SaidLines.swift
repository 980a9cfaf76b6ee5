import Core
import Localization
import Markup

/// A text of the community of several lines, each a paragraph.
struct SaidLines: Component {
  let text: Translated
  let words: Localizer

  init(_ text: Translated, _ words: Localizer) {
    self.text = text
    self.words = words
  }

  var body: Markup {
    if let best = text.best(words.language) {
      div(.class("prose"), .lang(best.language.tag)) {
        for line in best.text.split(separator: "\n") {
          p { String(line) }
        }
      }
    }
  }
}
