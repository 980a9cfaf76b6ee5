import Core
import Database
import JSON
import Web

/// What those who are of a cohort read of a meeting before it.
struct AgendaModel: JSONModel {
  let item: MeetingItem
  let cohort: Cohort
  let agenda: Agenda
  /// Those who run the school read every speaker's name, and may change it all.
  let isStaff: Bool

  var lines: [AgendaLine] { AgendaLine.lines(of: agenda, from: item.meeting.plan.minute) }
  var end: String { Clock.text(item.meeting.plan.minute + agenda.minutes) }

  struct Guest: JSONModel {
    let speaker: Agenda.Speaker
    let isStaff: Bool
    var name: String? { speaker.isNamed || isStaff ? speaker.name : nil }

    static let fields: [JSONField<Self>] = [
      .init("name") { $0.name }, .init("office") { $0.speaker.office },
      .init("isNamed") { $0.speaker.isNamed },
    ]
  }

  var guests: [Guest] { agenda.speakers.map { Guest(speaker: $0, isStaff: isStaff) } }

  static let fields: [JSONField<Self>] = [
    .init("meeting") { $0.item.meeting.id }, .init("cohortTitle") { $0.cohort.plan.title },
    .init("day") { $0.item.meeting.plan.day }, .init("time") { $0.item.meeting.plan.time },
    .init("end") { $0.end }, .init("place") { $0.item.meeting.plan.place },
    .init("lessonTitle") { $0.item.lessonTitle }, .init("cancelled") { $0.item.meeting.cancelled },
    .init("childcare") { $0.item.meeting.plan.hasChildcare },
    .init("childcareNote") { $0.item.meeting.plan.childcareNote },
    .init("minutes") { $0.agenda.minutes }, .init("spare") { $0.agenda.spare },
    .init("items") { $0.lines }, .init("speakers") { $0.guests },
    .init("transport") { $0.agenda.transport }, .init("tea") { $0.agenda.tea },
  ]
}

extension School {
  /// For the staff, and for whoever is of the cohort now; to others there is no such meeting.
  func agendaModel(_ visit: Visit) throws -> AgendaModel {
    let (community, person) = (try visit.community, try visit.person)
    let id = try visit.id("meeting", as: Meeting.self)
    let isStaff = visit.viewer.may(.staff)
    return try visit.read { tx in
      let meeting = try Meeting.find(id, community: community, in: tx)
      let cohort = try Cohort.find(meeting.cohort, community: community, in: tx)
      let own = try Enrolment.find(person, in: cohort.id, community: community, tx: tx)
      guard isStaff || own.map({ $0.ended == nil }) == true else { throw DomainError.notFound }
      return AgendaModel(
        item: item(meeting, of: try course(of: cohort, community: community, in: tx)),
        cohort: cohort,
        agenda: try Agenda.find(id, community: community, in: tx), isStaff: isStaff)
    }
  }
}
