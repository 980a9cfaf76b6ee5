import Core
import Localization
import Markup

/// Women's share at a step as a bar, a line across it where their share of the village lies.
package struct ShareBar: Component {
  let title: String
  let percent: Int
  let village: Int?
  let words: Localizer

  package init(_ title: String, percent: Int, village: Int?, _ words: Localizer) {
    self.title = title
    self.percent = percent
    self.village = village
    self.words = words
  }

  package var body: Markup {
    div(.class("pair")) {
      span(.class("pair-name")) { title }
      svg(
        .viewBox("0 0 100 8"), .class("pair-bar"), .init("preserveAspectRatio", "none"),
        .ariaHidden("true")
      ) {
        rect(.width("100"), .height("8"), .class("pair-men"))
        rect(.width(String(percent)), .height("8"), .class("pair-women"))
        if let village {
          rect(.x(String(village)), .width("0.8"), .height("8"), .class("pair-village"))
        }
      }
      span(.class("pair-said")) { words(Message("equality.share.women", .number(percent))) }
    }
  }
}
