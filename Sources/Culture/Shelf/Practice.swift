import Content
import Core
import Markup

/// A practice that ships with the program, told in four languages.
package struct Practice: Sendable {
  /// What is known of it: read in a source, or told and written down nowhere that we found.
  package enum Evidence: String, Sendable { case sourced, told }

  /// The name of its folder.
  package let slug: String
  package let evidence: Evidence
  package let texts: [Language: PracticeText]
  let sources: [ContentSource]

  func text(_ language: Language) -> PracticeText? {
    language.fallbacks.lazy.compactMap { texts[$0] }.first
  }
}

/// A practice in one language, rendered once.
package struct PracticeText: Sendable {
  package let language: Language
  package let title: String
  /// What it is and does, in a sentence.
  package let gist: String
  /// What people type who look for it.
  package let words: [String]
  package let translation: TranslationState
  package let blocks: [CardBlock]
  let prose: Markup
}

/// The practices that ship, in groups.
package struct CultureShelf: Sendable {
  package struct Group: Sendable {
    let title: Translated
    let practices: [String]
  }

  let groups: [Group]
  package let practices: [Practice]

  /// A shelf with nothing on it, for tests that are about other rooms.
  package static let empty = CultureShelf(groups: [], practices: [])

  func practice(_ slug: String) -> Practice? { practices.first { $0.slug == slug } }
}
