import Core
import HTTP
import JSON
import Localization
import Paper
import Sodium
import Web

extension School {
  var scanEndpoints: [Endpoint] {
    [
      .page("/meetings/{meeting}/scan", for: .staff, answers: ScanModel.self) { visit in
        try showScan(visit, FormState())
      },
      .form("/meetings/{meeting}/scan", for: .staff) { visit in try scan(visit) },
      .form("/meetings/{meeting}/scan/undo", for: .staff) { visit in
        let id = try visit.id("meeting", as: Meeting.self)
        let command = UndoScan(
          meeting: id, number: visit.form["number"].flatMap { Int($0) } ?? 0,
          was: visit.form["was"].flatMap { Attendance(rawValue: $0) })
        return visit.done(try visit.perform(command), backTo: visit.attending.scan(id))
      },
      .form("/meetings/{meeting}/rest-absent", for: .staff) { visit in
        let id = try visit.id("meeting", as: Meeting.self)
        let done = try visit.perform(MarkRestAbsent(meeting: id))
        return visit.done(done, backTo: visit.school.meeting(id).fragment("attendance"))
      },
      .file("/cohorts/{cohort}/attendance-cards.pdf", for: .staff) { visit in
        let cards = try attendanceCards(visit)
        return .file(.pdf, named: "\(cards.title).pdf", try cards.pdf())
      },
      .page("/attendance-card", for: .signedIn, answers: OwnCardModel.self) { visit in
        let model = OwnCardModel(
          name: visit.viewer.name,
          code: AttendanceCard.code(of: try visit.person, visit.environment.keys))
        return visit.seen(model, as: OwnCardPage(model: model, visit: visit))
      },
    ]
  }

  private func showScan(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try scanModel(visit)
    return visit.seen(model, as: ScanPage(model: model, state: state, visit: visit))
  }

  private func scan(_ visit: Visit) throws -> Response {
    let id = try visit.id("meeting", as: Meeting.self)
    return try visit.submit(otherwise: { state in try showScan(visit, state) }) { form in
      let text = form.line("code")
      let waited = form.number("waited", in: 0...10_000_000, or: 0)
      try form.finish()
      let mark = try visit.perform(
        ScanCard(
          meeting: id, text: text, waited: waited, keys: visit.environment.keys,
          language: visit.language))
      guard visit.request.wantsJSON else {
        return .redirect(to: visit.attending.scan(id, seen: mark))
      }
      let community = try visit.community
      let name = try visit.read { tx in
        let meeting = try Meeting.find(id, community: community, in: tx)
        return try Roster.name(mark.number, of: meeting, community: community, in: tx)
      }
      return Response(.json, ScanResult(mark: mark, name: name).jsonBytes)
    }
  }

  private func attendanceCards(_ visit: Visit) throws -> InvitationCards {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let (cohort, people) = try visit.read { tx in
      (
        try Cohort.find(id, community: community, in: tx),
        try CohortPeople.rows(id, community, page: 1, size: 5000, tx).filter { $0.ended == nil }
      )
    }
    let title = cohort.plan.title.text(visit.language)
    return InvitationCards(
      title: visit.words(Message("attendance.card.of", .text(title))),
      cards: people.map { row in
        let code = AttendanceCard.code(of: row.id, visit.environment.keys)
        return InvitationCards.Card(
          place: "\(visit.viewer.communityName.text(visit.language)) · \(title)", name: row.name,
          address: AttendanceCard.payload(code), code: ShortCode.grouped(code),
          instructions: [
            visit.words(Message("attendance.card.show")),
            visit.words(Message("attendance.card.harmless")),
          ])
      })
  }
}
