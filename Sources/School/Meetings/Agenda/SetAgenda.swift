import Core
import Database
import Web

/// Writes the whole agenda of a meeting: what it does not name any more is gone.
package struct SetAgenda: Command {
  package static let name = "set-agenda"
  package static let access = Access.staff

  package let meeting: ID<Meeting>
  package let agenda: Agenda

  package init(_ agenda: Agenda, of meeting: ID<Meeting>) {
    self.agenda = agenda
    self.meeting = meeting
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try agenda.check()
    _ = try Meeting.find(meeting, community: actor.community, in: tx)
    try tx.put(
      into: Agenda.frames, meeting,
      [
        "community": actor.community, "minutes": agenda.minutes, "transport": agenda.transport,
        "tea": agenda.tea,
      ])
    try putItems(by: actor, in: tx)
    try putSpeakers(by: actor, in: tx)
    return Done()
  }

  private func putItems(by actor: Actor, in tx: borrowing Transaction<Writes>) throws {
    try tx.putAll(
      into: Agenda.itemTable,
      agenda.items.enumerated().map { place, item in
        (
          id("agenda-item", place),
          [
            "community": actor.community, "meeting": meeting, "position": place + 1,
            "minutes": item.minutes, "title": item.title, "leader": item.leader,
          ]
        )
      })
    for place in agenda.items.count..<Agenda.mostItems {
      try tx.delete(from: Agenda.itemTable, id("agenda-item", place))
    }
  }

  private func putSpeakers(by actor: Actor, in tx: borrowing Transaction<Writes>) throws {
    try tx.putAll(
      into: Agenda.speakerTable,
      agenda.speakers.enumerated().map { place, speaker in
        (
          id("guest-speaker", place),
          [
            "community": actor.community, "meeting": meeting, "position": place + 1,
            "name": speaker.name, "office": speaker.office, "is_named": speaker.isNamed,
          ]
        )
      })
    for place in agenda.speakers.count..<Agenda.mostSpeakers {
      try tx.delete(from: Agenda.speakerTable, id("guest-speaker", place))
    }
  }

  /// Places are taken anew at every change, so their rows are the same rows.
  private func id(_ kind: StaticString, _ place: Int) -> ID<Agenda> {
    .derived(kind, meeting.uuid, UUID16(high: 0, low: UInt64(place)))
  }
}

extension Agenda {
  func check() throws {
    var faults: [Fault] = []
    func needs(_ field: String, _ value: Int, _ range: ClosedRange<Int>) {
      guard !range.contains(value) else { return }
      let limits = [range.lowerBound, range.upperBound].map { Message.Argument.number($0) }
      faults.append(Fault(field, Message(key: "web.fault.range", arguments: limits)))
    }
    needs("minutes", minutes, 15...720)
    for (place, item) in items.enumerated() {
      needs("item-\(place + 1)-minutes", item.minutes, 1...720)
      if item.title.isEmpty {
        faults.append(Fault("item-\(place + 1)-title", Message("web.fault.required")))
      }
    }
    for (place, speaker) in speakers.enumerated() where speaker.name.isEmpty {
      faults.append(Fault("speaker-\(place + 1)-name", Message("web.fault.required")))
    }
    if items.count > Agenda.mostItems || speakers.count > Agenda.mostSpeakers {
      faults.append(Fault("", Message("attendance.agenda.fault.many")))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}
