import Core

/// What somebody knew to be said when she said something else in its place.
///
/// Two who cannot hear one another say two things, and neither names the other's: so whoever puts
/// them together sees it, in whatever order they arrive. No clock is asked, for clocks lie.
package struct Earlier<Thing>: Sendable, Hashable {
  package let ids: Set<ID<Thing>>

  package init() { ids = [] }
  package init(_ ids: some Sequence<ID<Thing>>) { self.ids = Set(ids) }

  /// As it stands in a table and in a form: the ids in their order, a space between.
  package init(text: String) { self.init(text.split(separator: " ").compactMap { ID($0) }) }

  package var text: String { ids.sorted().map(\.description).joined(separator: " ") }
}

extension Earlier: SQLBindable, SQLReadable {
  package var sqlValue: SQLValue { .text(text) }
  package init(column row: borrowing Row, at index: Int32) throws(DatabaseError) {
    self.init(text: try row(index))
  }
}

/// Something that was said in place of what was said before.
package protocol SaidAfter {
  associatedtype Thing
  var id: ID<Thing> { get }
  var after: Earlier<Thing> { get }
}

extension Collection where Element: SaidAfter {
  /// What nobody has said anything else in place of, in the order of the ids; more than one is a
  /// conflict.
  package var standing: [Element] {
    let answered = reduce(into: Set<ID<Element.Thing>>()) { $0.formUnion($1.after.ids) }
    return filter { !answered.contains($0.id) }.sorted { $0.id < $1.id }
  }
}
