import JSON

/// A part of a meeting with the clock times it has when all before it keep theirs.
struct AgendaLine: JSONModel, Equatable {
  let start: Int
  let item: Agenda.Item

  var end: Int { start + item.minutes }

  static let fields: [JSONField<Self>] = [
    .init("from") { Clock.text($0.start) }, .init("to") { Clock.text($0.end) },
    .init("minutes") { $0.item.minutes }, .init("title") { $0.item.title },
    .init("leader") { $0.item.leader },
  ]

  static func lines(of agenda: Agenda, from start: Int) -> [AgendaLine] {
    var minute = start
    return agenda.items.map { item in
      defer { minute += item.minutes }
      return AgendaLine(start: minute, item: item)
    }
  }
}
