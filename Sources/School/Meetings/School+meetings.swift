import Core
import HTTP
import Localization
import Web

extension School {
  var meetingEndpoints: [Endpoint] { planningEndpoints + attendanceEndpoints }

  private var planningEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/meetings/new", for: .staff, answers: EmptyModel.self) { visit in
        try newMeeting(visit, FormState())
      },
      .form("/cohorts/{cohort}/meetings", for: .staff) { visit in try plan(visit) },
      .page("/meetings/{meeting}/edit", for: .staff, answers: EmptyModel.self) { visit in
        try editMeeting(visit, FormState())
      },
      .form("/meetings/{meeting}/edit", for: .staff) { visit in try change(visit) },
      .form("/meetings/{meeting}/cancel", for: .staff) { visit in try cancel(visit) },
      .form("/meetings/{meeting}/restore", for: .staff) { visit in
        let id = try visit.id("meeting", as: Meeting.self)
        return visit.done(
          try visit.perform(RestoreMeeting(id)), backTo: visit.school.meeting(id))
      },
    ]
  }

  private func cohortOfPath(_ visit: Visit) throws -> Cohort {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    return try visit.read { tx in try Cohort.find(id, community: community, in: tx) }
  }

  private func lessons(
    of cohort: Cohort, _ visit: Visit
  ) throws -> [(value: String, title: String)] {
    let community = try visit.community
    let course = try visit.read { tx in try self.course(of: cohort, community: community, in: tx) }
    let lessons = course?.lessons ?? []
    return [("", visit.words(Message("school.meeting.no-lesson")))]
      + lessons.map { ($0.slug, $0.title.text(visit.language)) }
  }

  private func newMeeting(_ visit: Visit, _ state: FormState) throws -> Response {
    let cohort = try cohortOfPath(visit)
    let lessons = try lessons(of: cohort, visit)
    return visit.seen(
      EmptyModel(),
      as: MeetingFormPage(
        visit: visit, state: state.or(["day": visit.now.day.iso, "time": "14:00"]),
        cohort: cohort, lessons: lessons, meeting: nil))
  }

  private func plan(_ visit: Visit) throws -> Response {
    let cohort = try cohortOfPath(visit)
    return try visit.submit(otherwise: { state in try newMeeting(visit, state) }) { form in
      let plan = form.meetingPlan(lessons: try lessons(of: cohort, visit))
      try form.finish()
      let id = try visit.perform(PlanMeeting(plan, for: cohort.id))
      return visit.done(id, backTo: visit.school.meeting(id))
    }
  }

  private func editMeeting(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try meetingModel(visit)
    let lessons = try lessons(of: model.cohort, visit)
    return visit.seen(
      EmptyModel(),
      as: MeetingFormPage(
        visit: visit, state: state.or(model.meeting.plan.formValues), cohort: model.cohort,
        lessons: lessons, meeting: model.meeting.id))
  }

  private func change(_ visit: Visit) throws -> Response {
    let model = try meetingModel(visit)
    return try visit.submit(otherwise: { state in try editMeeting(visit, state) }) { form in
      let plan = form.meetingPlan(lessons: try lessons(of: model.cohort, visit))
      try form.finish()
      let done = try visit.perform(ChangeMeeting(model.meeting.id, to: plan))
      return visit.done(done, backTo: visit.school.meeting(model.meeting.id))
    }
  }

  private func cancel(_ visit: Visit) throws -> Response {
    let id = try visit.id("meeting", as: Meeting.self)
    return try visit.submit(otherwise: { state in try showMeeting(visit, state) }) { form in
      let note = form.line("cancel-note")
      try form.finish()
      let done = try visit.perform(CancelMeeting(id, note: note))
      return visit.done(done, backTo: visit.school.meeting(id))
    }
  }
}
