import Core
import Database
import JSON

/// One thing a gathering speaks about.
package struct AgendaItem: Sendable, JSONModel {
  package static let table = Table("gathering_item")
  /// More than a village sits through in an afternoon.
  static let most = 30

  package let id: ID<AgendaItem>
  let place: Int
  let title: Translated
  let minutes: Int
  let reporter: String

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("place") { $0.place }, .init("title") { $0.title },
    .init("minutes") { $0.minutes }, .init("reporter") { $0.reporter },
  ]

  /// In their order; `gathering` was looked for in its community before.
  static func all(
    of gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> [AgendaItem] {
    try tx.all(listing(gathering)) { row in
      AgendaItem(
        id: try row(0), place: try row(1), title: try row(2), minutes: try row(3),
        reporter: try row(4))
    }
  }

  static func listing(_ gathering: ID<Gathering>) -> SQL {
    """
    SELECT id, place, title, minutes, reporter FROM gathering_item
    WHERE gathering = \(gathering) ORDER BY place
    """
  }
}

extension [AgendaItem] {
  func find(_ id: ID<AgendaItem>) throws -> AgendaItem {
    guard let item = first(where: { $0.id == id }) else { throw DomainError.notFound }
    return item
  }

  /// Minutes of all of them.
  var length: Int { reduce(0) { $0 + $1.minutes } }

  /// When each begins, in minutes since midnight, if the first begins then.
  func starts(from minute: Int) -> [Int] {
    var next = minute
    return map { item in
      defer { next += item.minutes }
      return next
    }
  }
}
