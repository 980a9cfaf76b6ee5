import Core
import HTTP
import Localization
import Paper
import Web

extension School {
  var attendanceEndpoints: [Endpoint] {
    [
      .page("/meetings/{meeting}", for: .staff, answers: MeetingModel.self) { visit in
        try showMeeting(visit, FormState())
      }.kept(),
      .form("/meetings/{meeting}/attendance", for: .staff) { visit in try take(visit) },
      .form("/meetings/{meeting}/all-present", for: .staff) { visit in
        let id = try visit.id("meeting", as: Meeting.self)
        let done = try visit.perform(MarkAllPresent(at: id))
        return visit.done(done, backTo: visit.school.meeting(id).fragment("attendance"))
      },
      .page("/meetings/{meeting}/paper", for: .staff, answers: MeetingModel.self) { visit in
        try showPaper(visit, FormState())
      },
      .form("/meetings/{meeting}/paper", for: .staff) { visit in try typeBack(visit) },
      .file("/meetings/{meeting}/sheet.pdf", for: .staff) { visit in try sheet(visit) },
    ]
  }

  func showMeeting(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try meetingModel(visit)
    let state = state.or(model.meeting.guests.formValues)
    return visit.seen(model, as: MeetingPage(model: model, state: state, visit: visit))
  }

  private func take(_ visit: Visit) throws -> Response {
    let id = try visit.id("meeting", as: Meeting.self)
    return try visit.submit(otherwise: { state in try showMeeting(visit, state) }) { form in
      let guests = form.guests()
      try form.finish()
      let done = try visit.perform(
        TakeAttendance(at: id, form.rowStates, guests: guests, seen: form.seenSheet))
      let back = visit.school.meeting(id, page: visit.pageNumber).fragment("attendance")
      return visit.done(done, backTo: back)
    }
  }

  private func showPaper(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try meetingModel(visit)
    let state = state.or(model.meeting.guests.formValues)
    let page = PaperPage(
      model: model, differences: try differences(visit, model.meeting), state: state, visit: visit)
    return visit.seen(model, as: page)
  }

  /// Where the sheet that was typed says something else than the list.
  private func differences(_ visit: Visit, _ meeting: Meeting) throws -> [SheetDifference] {
    var form = FormReader(visit.form)
    let sheet = form.typedSheet()
    guard !visit.request.method.isSafe, (try? form.finish()) != nil else { return [] }
    let community = try visit.community
    let rows = try visit.read { tx in
      try Roster.rows(of: meeting, community: community, in: tx)
    }
    guard sheet.faults(among: Set(rows.map(\.number))).isEmpty else { return [] }
    return Array(sheet.differences(over: rows, on: meeting.plan.day).prefix(Roster.size))
  }

  private func typeBack(_ visit: Visit) throws -> Response {
    let id = try visit.id("meeting", as: Meeting.self)
    return try visit.submit(otherwise: { state in try showPaper(visit, state) }) { form in
      let command = TypeBackAttendance(
        at: id, form.typedSheet(), guests: form.guests(), settled: form.rowStates,
        seen: form.seenSheet)
      try form.finish()
      let done = try visit.perform(command)
      return visit.done(done, backTo: visit.school.meeting(id).fragment("attendance"))
    }
  }

  private func sheet(_ visit: Visit) throws -> Response {
    let community = try visit.community
    let id = try visit.id("meeting", as: Meeting.self)
    let paper = try visit.read { tx in
      let meeting = try Meeting.find(id, community: community, in: tx)
      let cohort = try Cohort.find(meeting.cohort, community: community, in: tx)
      return AttendancePaper(
        item: item(meeting, of: try course(of: cohort, community: community, in: tx)),
        cohort: cohort,
        rows: try Roster.rows(of: meeting, community: community, in: tx), words: visit.words)
    }
    let name = "\(paper.sheet.title) \(paper.item.meeting.plan.day.iso).pdf"
    return Response.file(.pdf, named: name, try paper.sheet.pdf())
  }
}

extension FormReader {
  /// What she saw; a program that sends marks alone says nothing of it.
  fileprivate var seenSheet: SeenSheet? {
    form["seen"].map { text in
      SeenSheet(
        text,
        guests: Guests(
          count: form["guests-seen"].flatMap { Int($0) } ?? 0,
          names: Normalize.name(form["guest-names-seen"] ?? "")))
    }
  }

  /// What was tapped for each woman, by row number.
  fileprivate var rowStates: [Int: Attendance] {
    var states: [Int: Attendance] = [:]
    for (name, value) in form.fields {
      guard name.hasPrefix("row-"), let number = Int(name.dropFirst(4)),
        let state = Attendance(rawValue: value)
      else { continue }
      states[number] = state
    }
    return states
  }

  fileprivate mutating func typedSheet() -> TypedSheet {
    TypedSheet(
      absent: rowNumbers("absent"), late: rowNumbers("late"), excused: rowNumbers("excused"))
  }

  mutating func guests() -> Guests {
    Guests(
      count: number("guests", in: 0...10_000, or: 0), names: line("guest-names", in: 0...1000))
  }

  mutating func rowNumbers(_ field: String) -> [Int] {
    switch RowNumbers.read(form[field] ?? "") {
    case .numbers(let numbers): return numbers
    case .wrong(let piece):
      fault(field, Message("school.attendance.fault.numbers", .text(piece)))
      return []
    }
  }
}

extension Guests {
  var formValues: [String: String] {
    count == 0 && names.isEmpty ? [:] : ["guests": String(count), "guest-names": names]
  }
}
