/// Somebody who signs a paper by hand: an empty line with a name and an office under it.
package struct PaperSignature: Sendable, Equatable {
  package var name: String
  package var office: String

  package init(name: String, office: String) {
    self.name = name
    self.office = office
  }
}
