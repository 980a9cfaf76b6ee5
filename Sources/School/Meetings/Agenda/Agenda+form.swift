import Core
import HTTP
import Web

extension FormReader {
  /// The agenda as it was typed: empty rows are passed over, and the numbers give the order.
  mutating func agenda() -> Agenda {
    Agenda(
      minutes: number("minutes", in: 15...720), transport: line("transport", in: 0...200),
      tea: line("tea", in: 0...200), items: agendaItems(), speakers: speakers())
  }

  private mutating func agendaItems() -> [Agenda.Item] {
    var found: [(order: Int, item: Agenda.Item)] = []
    for place in 1...Agenda.mostItems {
      let field = "item-\(place)"
      let isEmpty = ["title", "minutes", "leader"].allSatisfy { part in
        (form["\(field)-\(part)"] ?? "").allSatisfy(\.isWhitespace)
      }
      guard !isEmpty else { continue }
      let item = Agenda.Item(
        line("\(field)-title"), minutes: number("\(field)-minutes", in: 1...720),
        leader: line("\(field)-leader", in: 0...200))
      found.append((number("\(field)-order", in: 0...99, or: place), item))
    }
    // Equal numbers keep the order of the rows.
    return found.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }.map(\.element.item)
  }

  private mutating func speakers() -> [Agenda.Speaker] {
    var found: [Agenda.Speaker] = []
    for place in 1...Agenda.mostSpeakers {
      let field = "speaker-\(place)"
      let office = line("\(field)-office", in: 0...200)
      let isEmpty = office.isEmpty && (form["\(field)-name"] ?? "").allSatisfy(\.isWhitespace)
      guard !isEmpty else { continue }
      found.append(
        Agenda.Speaker(line("\(field)-name"), office: office, isNamed: flag("\(field)-named")))
    }
    return found
  }
}

extension Agenda {
  var formValues: [String: String] {
    var values = ["minutes": String(minutes), "transport": transport, "tea": tea]
    for (place, item) in items.enumerated() {
      values["item-\(place + 1)-order"] = String(place + 1)
      values["item-\(place + 1)-title"] = item.title
      values["item-\(place + 1)-minutes"] = String(item.minutes)
      values["item-\(place + 1)-leader"] = item.leader
    }
    for (place, speaker) in speakers.enumerated() {
      values["speaker-\(place + 1)-name"] = speaker.name
      values["speaker-\(place + 1)-office"] = speaker.office
      if speaker.isNamed { values["speaker-\(place + 1)-named"] = "yes" }
    }
    return values
  }
}
