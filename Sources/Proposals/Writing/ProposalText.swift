import Core
import Web

/// The words of a proposal, in the one language in which they were written.
package struct ProposalText: Sendable, Equatable {
  static let mostWords = 8000
  static let mostTitle = 120

  package var title: String
  package var words: String
  package var language: Language

  package init(_ title: String, _ words: String, in language: Language) {
    self.title = title
    self.words = words
    self.language = language
  }

  func check() throws {
    var faults: [Fault] = []
    if title.unicodeScalars.count < 3 {
      faults.append(Fault("title", Message("web.fault.required")))
    } else if title.unicodeScalars.count > Self.mostTitle {
      faults.append(Fault("title", Message("web.fault.too-long", .number(Self.mostTitle))))
    }
    if words.unicodeScalars.count > Self.mostWords {
      faults.append(Fault("words", Message("web.fault.too-long", .number(Self.mostWords))))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}
