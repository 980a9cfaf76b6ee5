/// A table whose every change goes into the journal; its key is a column `id`.
package struct Table: Sendable, Hashable {
  package let name: String
  /// Columns the journal only says changed: secrets stay out of it.
  let secret: Set<String>

  package init(_ name: StaticString, secret: Set<String> = []) {
    self.name = name.description
    self.secret = secret
  }
}
