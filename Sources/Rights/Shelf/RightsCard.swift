import Content
import Core
import Markup

/// One question that women ask, answered in four languages, each fact with its source.
struct RightsCard: Sendable {
  /// The name of its folder.
  let slug: String
  let texts: [Language: CardText]
  let sources: [ContentSource]
  /// The laws that it names, by their ids.
  let laws: [String]
  /// The letters that it tells her to take.
  let letters: [String]
  /// Whether who reads it may be in danger: then whom to call stands on it.
  let isUrgent: Bool

  func text(_ language: Language) -> CardText? {
    language.fallbacks.lazy.compactMap { texts[$0] }.first
  }
}

/// A card in one language, rendered once.
struct CardText: Sendable {
  let language: Language
  let title: String
  /// As a woman asks it.
  let question: String
  /// What people type who look for it.
  let words: [String]
  /// When its law was last held against the sources.
  let lawChecked: Month
  let translation: TranslationState
  let prose: Markup
  let blocks: [CardBlock]

  /// Whether the check is so old that the reader must be told.
  func isStale(in month: Month) -> Bool {
    lawChecked.isLongAgo(in: month)
  }
}
