import Core
import Markup

/// One lesson of ten to fifteen minutes: its prose in four languages, a quiz, its sources.
package struct Lesson: Sendable {
  /// The name of its folder, such as `1-who-decides`; what is learnt is kept under it.
  package let slug: String
  package let texts: [Language: LessonText]
  package let quiz: Quiz
  package let sources: [LessonSource]
  package let title: Translated

  package init(
    slug: String, texts: [Language: LessonText], quiz: Quiz, sources: [LessonSource] = []
  ) {
    self.slug = slug
    title = Translated(texts.mapValues(\.title))
    self.texts = texts
    self.quiz = quiz
    self.sources = sources
  }

  func text(_ language: Language) -> LessonText? {
    language.fallbacks.lazy.compactMap { texts[$0] }.first
  }
}

/// A lesson in one language, rendered once.
package struct LessonText: Sendable {
  package let language: Language
  package let title: String
  package let minutes: Int
  /// When its law was last held against the sources; nothing where it speaks of no law.
  package let lawChecked: Month?
  package let translation: TranslationState
  package let prose: Markup

  package init(
    language: Language, title: String, minutes: Int, lawChecked: Month?,
    translation: TranslationState, prose: Markup
  ) {
    self.language = language
    self.title = title
    self.minutes = minutes
    self.lawChecked = lawChecked
    self.translation = translation
    self.prose = prose
  }
}

/// Where a lesson's facts can be read, and when somebody last did.
package struct LessonSource: Sendable {
  package let title: Translated
  /// The language of the page behind the address, as a BCP 47 tag.
  package let language: String
  package let address: ExternalLink
  package let checked: Month
}
