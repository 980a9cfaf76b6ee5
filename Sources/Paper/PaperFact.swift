/// A labelled line of a paper: "Place: the school, room 2".
package struct PaperFact: Sendable, Equatable {
  package var label: String
  package var value: String

  package init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }
}
