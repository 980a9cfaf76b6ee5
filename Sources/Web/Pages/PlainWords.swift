import Markup

/// A text of several lines as paragraphs.
package struct PlainWords: Component {
  let text: String

  package init(text: String) { self.text = text }

  package var body: Markup {
    for line in text.split(whereSeparator: \.isNewline) { p { String(line) } }
  }
}
