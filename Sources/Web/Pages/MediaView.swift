import Core
import Localization
import Markup

/// A picture with its words below, or a voice to listen to.
package struct MediaView: Component {
  let path: URLPath
  let kind: MediaKind
  let alt: String
  let words: Localizer

  package init(_ path: URLPath, _ kind: MediaKind, alt: String, _ words: Localizer) {
    self.path = path
    self.kind = kind
    self.alt = alt
    self.words = words
  }

  package var body: Markup {
    if kind.isSound {
      p(.class("sound")) {
        words(Message("web.sound.listen"))
        Markup.element(
          "audio",
          [
            .init("controls", nil), .init("preload", "none"), .src(path),
            .ariaLabel(words(Message("web.sound.listen"))),
          ], .nothing)
      }
    } else {
      figure {
        img(.src(path), .alt(alt), .class("photo"), .init("loading", "lazy"))
        figcaption { alt }
      }
    }
  }
}
