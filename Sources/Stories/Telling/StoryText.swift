import Core
import Database
import Web

/// A story as it is told, in the one language of its teller.
package struct StoryText: Sendable, Equatable {
  static let mostTitle = 120
  static let mostWords = 8000
  /// A sentence for whoever does not hear or see.
  static let mostCaption = 200
  static let fewestCaption = 10

  /// What tells it: words to read, or a recording of which the words only say what it is about.
  package enum Telling: String, Sendable, CaseIterable, SQLBindable, SQLReadable {
    case words, voice, picture
  }

  /// What the teller says of the others in it.
  package enum Others: String, Sendable, CaseIterable {
    /// Nobody else can be told from it.
    case none
    /// Each one who is named was asked, and agreed.
    case agreed
  }

  package var title: String
  package var words: String
  package var language: Language
  package var others: Others
  package var telling: Telling

  package init(
    _ title: String, _ words: String, in language: Language, others: Others = .none,
    telling: Telling = .words
  ) {
    self.title = title
    self.words = words
    self.language = language
    self.others = others
    self.telling = telling
  }

  /// Refuses what is empty, too long, or names somebody who was not asked.
  func check(tellerNamed name: String) throws {
    var faults: [Fault] = []
    let isCaption = telling != .words
    for (field, text, fewest, most) in [
      ("title", title, 3, Self.mostTitle),
      (
        "words", words, isCaption ? Self.fewestCaption : 3,
        isCaption ? Self.mostCaption : Self.mostWords
      ),
    ] {
      if text.unicodeScalars.count < fewest {
        let isShort = isCaption && field == "words"
        faults.append(
          Fault(field, Message(isShort ? "stories.fault.caption" : "web.fault.required")))
      } else if text.unicodeScalars.count > most {
        faults.append(Fault(field, Message("web.fault.too-long", .number(most))))
      }
    }
    if others == .none, let found = NamedOther.find(in: title + ".\n" + words, besides: name) {
      faults.append(Fault("others", Message("stories.fault.named", .text(found))))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }

  /// Refuses a story told by a recording that is not there.
  func check(hasVoice: Bool, hasPicture: Bool) throws {
    switch telling {
    case .voice where !hasVoice:
      throw DomainError.invalid([Fault("sound", Message("stories.fault.voice"))])
    case .picture where !hasPicture:
      throw DomainError.invalid([Fault("picture", Message("stories.fault.picture"))])
    case .words, .voice, .picture: break
    }
  }
}
