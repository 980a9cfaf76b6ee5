/// A form to be filled in by hand: questions with lines under them.
package struct BlankForm: Sendable, Equatable {
  package var title: String
  /// Whose form it is, above the title.
  package var place: String
  package var introduction: String
  package var lines: [Line]
  /// What becomes of it, under the last line.
  package var note: String

  package init(
    title: String, place: String, introduction: String, lines: [Line], note: String
  ) {
    self.title = title
    self.place = place
    self.introduction = introduction
    self.lines = lines
    self.note = note
  }

  /// A question and how many lines there are for its answer.
  package struct Line: Sendable, Equatable {
    package var question: String
    package var lines: Int

    package init(_ question: String, lines: Int = 1) {
      self.question = question
      self.lines = lines
    }
  }
}
