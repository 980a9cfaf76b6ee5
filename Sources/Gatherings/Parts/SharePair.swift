import Core
import Localization
import Markup

/// Women and men of a whole as one bar, with the women's part in words beside it.
struct SharePair: Component {
  let name: String
  let women: Int
  let men: Int
  let words: Localizer
  /// What a script looks for, to draw it anew.
  let key: String

  init(_ name: String, women: Int, men: Int, _ words: Localizer, key: String = "") {
    self.name = name
    self.women = women
    self.men = men
    self.words = words
    self.key = key
  }

  /// Rounded to whole per cent; nothing where there is nobody.
  static func percent(_ women: Int, of all: Int) -> Int? {
    all > 0 ? (women * 200 + all) / (all * 2) : nil
  }

  var body: Markup {
    let percent = SharePair.percent(women, of: women + men)
    return div(.class("pair"), .init("data-pair", key)) {
      span(.class("pair-name")) { name }
      svg(
        .viewBox("0 0 100 8"), .class("pair-bar"), .init("preserveAspectRatio", "none"),
        .ariaHidden("true")
      ) {
        rect(.width("100"), .height("8"), .class(percent == nil ? "track" : "pair-men"))
        rect(.width(String(percent ?? 0)), .height("8"), .class("pair-women"))
      }
      span(.class("pair-said")) {
        percent.map { words(Message("gatherings.share.women", .number($0))) }
          ?? words(Message("gatherings.share.none"))
      }
    }
  }
}
