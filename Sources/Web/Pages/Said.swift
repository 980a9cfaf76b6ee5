import Core
import Localization
import Markup

/// A text of the community in the reader's language, or marked with the language it is in.
package struct Said: Component {
  let text: Translated
  let words: Localizer

  package init(_ text: Translated, _ words: Localizer) {
    self.text = text
    self.words = words
  }

  package var body: Markup {
    if let best = text.best(words.language) {
      if best.language == words.language {
        best.text
      } else {
        span(.lang(best.language.tag)) { best.text }
      }
    }
  }
}
