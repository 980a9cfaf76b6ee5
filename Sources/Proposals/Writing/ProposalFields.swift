import Core
import HTTP
import Localization
import Markup
import Web

extension FormReader {
  mutating func proposalText() -> ProposalText {
    ProposalText(
      line("title", in: 3...ProposalText.mostTitle),
      text("words", in: 0...ProposalText.mostWords),
      in: form["language"].flatMap(Language.init(rawValue:)) ?? .ky)
  }

  /// Nothing where no picture was chosen.
  mutating func proposalPicture() -> ProposalFile.Picture? {
    guard let file = form.file("picture"), !file.bytes.isEmpty else { return nil }
    guard let picture = PlainPicture(file: file.bytes) else {
      fault("picture", Message("proposals.fault.picture", .number(PlainPicture.mostBytes >> 20)))
      return nil
    }
    let words = line("picture-words", in: 1...200)
    return ProposalFile.Picture(picture: picture, words: words)
  }

  mutating func proposalSound() -> PlainSound? {
    guard let file = form.file("sound"), !file.bytes.isEmpty else { return nil }
    let sound = PlainSound(file: file.bytes)
    if sound == nil {
      fault("sound", Message("proposals.fault.sound", .number(PlainSound.mostBytes >> 20)))
    }
    return sound
  }

  /// How much a form with a picture and a voice may be.
  static let proposalLimit = PlainPicture.mostBytes + PlainSound.mostBytes + (1 << 20)
}

/// The words of a proposal, as they are typed.
struct ProposalTextFields: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    TextField("title", Message("proposals.text.title"), state, words)
    TextArea(
      "words", Message("proposals.text.words"), state, words,
      hint: Message("proposals.text.words.hint"), rows: 8)
    SelectField(
      "language", Message("proposals.text.language"),
      choices: Language.allCases.map { ($0.rawValue, $0.endonym) }, state, words)
  }
}

/// A picture and a voice beside the words: chosen, photographed or spoken on the spot.
struct ProposalFileFields: Component {
  let state: FormState
  let words: Localizer

  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var body: Markup {
    PictureField(state: state, words: words)
    FileField(
      name: "sound", accept: "audio/ogg,audio/webm,audio/mpeg,audio/mp4", state: state,
      words: words)
    recorder
  }

  /// Shown by the script where a microphone may be asked for.
  private var recorder: Markup {
    div(.class("recorder"), .hidden, .init("data-recorder", "180")) {
      p(.class("button-row")) {
        button(.class("button quiet"), .type("button"), .init("data-act", "record")) {
          say("proposals.sound.record")
        }
        button(.class("button"), .type("button"), .hidden, .init("data-act", "stop")) {
          say("proposals.sound.stop")
        }
        Markup.element("output", [.init("data-text", "time")], .nothing)
      }
      p(.class("fault"), .hidden, .role("alert"), .init("data-text", "failed")) {
        say("proposals.sound.failed")
      }
      Markup.element(
        "audio", [.init("controls", nil), .hidden, .ariaLabel(say("proposals.sound.own"))],
        .nothing)
    }
  }
}

/// A picture, made small by the script, with the words for whoever does not see it.
struct PictureField: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    FileField(
      name: "picture", accept: "image/jpeg,image/png", state: state, words: words,
      more: [.init("data-shrink", "1600")])
    TextField(
      "picture-words", Message("proposals.picture.words"), state, words, isRequired: false)
  }
}

/// A file to choose, with its hint and its fault.
private struct FileField: Component {
  let name: String
  let accept: String
  let state: FormState
  let words: Localizer
  var more: [Attribute] = []

  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var body: Markup {
    let fault = state.fault(name)
    let described = fault == nil ? "\(name)-hint" : "\(name)-hint \(name)-fault"
    return div(.class(fault == nil ? "field" : "field faulty")) {
      Markup.element(
        "label", [.for(name)],
        .group([
          .text(say("proposals.\(name)")), span(.class("optional")) { " (\(say("web.optional")))" },
        ]))
      span(.class("hint"), .id("\(name)-hint")) { say("proposals.\(name).hint") }
      if let fault { span(.class("fault"), .id("\(name)-fault")) { words(fault) } }
      Markup.element(
        "input",
        [
          .type("file"), .id(name), .name(name), .accept(accept), .ariaDescribedby(described),
        ] + (fault == nil ? [] : [.ariaInvalid("true")]) + more, nil)
    }
  }
}
