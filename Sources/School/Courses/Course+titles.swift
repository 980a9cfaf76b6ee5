import Core

extension Course {
  /// The lessons by their names, for rooms that link to them.
  package func titles(_ language: Language) -> [(lesson: String, title: String)] {
    lessons.compactMap { lesson in
      lesson.text(language).map { (lesson: lesson.slug, title: $0.title) }
    }
  }
}
