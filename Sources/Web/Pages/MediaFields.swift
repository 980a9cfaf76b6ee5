import Core
import Localization
import Markup

/// A picture and a voice beside the words: chosen, photographed or spoken on the spot.
package struct MediaFields: Component {
  let state: FormState
  let words: Localizer

  package init(_ state: FormState, _ words: Localizer) {
    self.state = state
    self.words = words
  }

  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  package var body: Markup {
    PictureField(state, words)
    MediaField(
      name: "sound", accept: "audio/ogg,audio/webm,audio/mpeg,audio/mp4", state: state,
      words: words)
    recorder
  }

  /// Shown by the script where a microphone may be asked for.
  private var recorder: Markup {
    div(.class("recorder"), .hidden, .init("data-recorder", "180")) {
      p(.class("button-row")) {
        button(.class("button quiet"), .type("button"), .init("data-act", "record")) {
          say("web.sound.record")
        }
        button(.class("button"), .type("button"), .hidden, .init("data-act", "stop")) {
          say("web.sound.stop")
        }
        Markup.element("output", [.init("data-text", "time")], .nothing)
      }
      p(.class("fault"), .hidden, .role("alert"), .init("data-text", "failed")) {
        say("web.sound.failed")
      }
      Markup.element(
        "audio", [.init("controls", nil), .hidden, .ariaLabel(say("web.sound.own"))],
        .nothing)
    }
  }
}

/// A picture, made small by the script, with the words for whoever does not see it.
package struct PictureField: Component {
  let state: FormState
  let words: Localizer

  package init(_ state: FormState, _ words: Localizer) {
    self.state = state
    self.words = words
  }

  package var body: Markup {
    MediaField(
      name: "picture", accept: "image/jpeg,image/png", state: state, words: words,
      more: [.init("data-shrink", "1600")])
    TextField(
      "picture-words", Message("web.picture.words"), state, words, isRequired: false)
  }
}

/// A picture or a voice to choose, with what becomes of it.
private struct MediaField: Component {
  let name: String
  let accept: String
  let state: FormState
  let words: Localizer
  var more: [Attribute] = []

  var body: Markup {
    let hint = Message(key: "web.\(name).hint", arguments: [])
    return FieldFrame(
      name: name, label: Message(key: "web.\(name)", arguments: []), state: state, words: words,
      hint: hint, isRequired: false
    ) {
      Markup.element(
        "input",
        [.type("file"), .id(name), .name(name), .accept(accept)]
          + FieldFrame.described(name, state: state, hint: hint) + more, nil)
    }.body
  }
}
