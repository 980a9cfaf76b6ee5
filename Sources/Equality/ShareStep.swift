import Choice
import Core
import JSON

/// How many women and men there are at one step, as it may be shown.
package struct ShareStep: JSONModel, Equatable {
  /// Fewer are not shown: a small number can tell who it is.
  package static let least = 5

  package let name: String
  package let title: Message
  package let women: Int?
  package let men: Int?
  package let unsaid: Int?

  package init(_ name: String, _ title: Message, women: Int?, men: Int?, unsaid: Int?) {
    self.name = name
    self.title = title
    self.women = women
    self.men = men
    self.unsaid = unsaid
  }

  /// Everybody who lives here, beside which every step stands.
  package static func population(women: Int, men: Int) -> ShareStep {
    ShareStep(
      "population", Message("equality.shares.step.population"), women: women, men: men,
      unsaid: nil)
  }

  /// The part of women among those of whom it is said, in percent; hidden with what it is of.
  package var percent: Int? {
    guard let women, let men, women + men > 0 else { return nil }
    return (women * 200 + women + men) / (2 * (women + men))
  }

  package static let fields: [JSONField<Self>] = [
    .init("step") { $0.name }, .init("women") { $0.women }, .init("men") { $0.men },
    .init("unsaid") { $0.unsaid }, .init("women_percent") { $0.percent },
  ]
}

extension ShareStep {
  /// A step and those of it who went on: small counts hidden, and others with them as far as needed.
  ///
  /// Who went on and who did not are the rows of a table; everybody is their sum. Counts are of
  /// women, of men, and of those of whom it is not said.
  package static func pair(
    _ all: (name: String, title: Message, counts: [Int]),
    _ part: (name: String, title: Message, counts: [Int])
  ) -> [ShareStep] {
    // Where it is said of everybody, a column of noughts would hide the others with it.
    let isSaid = all.counts.last == 0 && part.counts.last == 0
    let width = isSaid ? 2 : 3
    let rest = zip(all.counts, part.counts).map { max(0, $0 - $1) }
    let rows = [part.counts, rest].map { Array($0.prefix(width)) }
    guard let table = try? SafeTable(rows, least: least) else { return [] }
    func step(_ name: String, _ title: Message, row: Int?) -> ShareStep {
      ShareStep(
        name, title, women: table.shown(row: row, column: 0),
        men: table.shown(row: row, column: 1),
        unsaid: isSaid ? 0 : table.shown(row: row, column: 2))
    }
    return [step(all.name, all.title, row: nil), step(part.name, part.title, row: 0)]
  }
}
