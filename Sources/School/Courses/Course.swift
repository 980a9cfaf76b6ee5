import Core

/// What is taught: lessons in their order, read from content that ships with the program.
package struct Course: Sendable {
  package let slug: String
  package let title: Translated

  package init(slug: String, title: Translated) {
    self.slug = slug
    self.title = title
  }
}
