import Core
import Web

/// A story as it is told, in the one language of its teller.
package struct StoryText: Sendable, Equatable {
  static let mostTitle = 120
  static let mostWords = 8000

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

  package init(
    _ title: String, _ words: String, in language: Language, others: Others = .none
  ) {
    self.title = title
    self.words = words
    self.language = language
    self.others = others
  }

  /// Refuses what is empty, too long, or names somebody who was not asked.
  func check(tellerNamed name: String) throws {
    var faults: [Fault] = []
    for (field, text, most) in [
      ("title", title, Self.mostTitle), ("words", words, Self.mostWords),
    ] {
      if text.unicodeScalars.count < 3 {
        faults.append(Fault(field, Message("web.fault.required")))
      } else if text.unicodeScalars.count > most {
        faults.append(Fault(field, Message("web.fault.too-long", .number(most))))
      }
    }
    if others == .none, let found = NamedOther.find(in: title + ".\n" + words, besides: name) {
      faults.append(Fault("others", Message("stories.fault.named", .text(found))))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}
