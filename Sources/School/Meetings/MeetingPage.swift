import Core
import Localization
import Markup
import Web

/// A meeting: what it is, and who came.
struct MeetingPage: Page {
  let model: MeetingModel
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String {
    visit.words(
      Message("school.meeting.on", .text(visit.words.longDate(model.meeting.plan.day))))
  }

  var keeps: [URLPath] {
    (1...model.lastPage).map { page in visit.school.meeting(id, page: page) }
  }

  private func say(_ key: String) -> String { visit.words(Message(key)) }
  private var id: ID<Meeting> { model.meeting.id }

  var body: Markup {
    p {
      a(.href(visit.school.cohort(model.cohort.id))) {
        model.cohort.plan.title.text(visit.language)
      }
    }
    h1 { title }
    if let note = model.meeting.cancelled { cancelled(note) }
    MeetingFacts(item: model.item, words: visit.words)
    ways
    if model.meeting.cancelled == nil {
      attendance
      if model.meeting.takenAt == nil { cancelling }
    }
  }

  private func cancelled(_ note: String) -> Markup {
    div(.class("notice")) {
      p { strong { say("school.meeting.cancelled") } }
      p { note }
      CommandForm(visit.school.restore(id), visit: visit, class: "inline") {
        button(.class("quiet"), .type("submit")) { say("school.meeting.restore") }
      }
    }
  }

  private var ways: Markup {
    div(.class("button-row ways")) {
      a(.class("button quiet"), .href(visit.school.sheet(id))) { say("school.meeting.sheet") }
      a(.class("button quiet"), .href(visit.school.paper(id))) { say("school.paper.title") }
      a(.class("button quiet"), .href(visit.attending.agenda(id))) { say("attendance.agenda") }
      if model.meeting.cancelled == nil {
        a(.class("button quiet"), .href(visit.attending.scan(id))) { say("attendance.scan") }
        a(.class("button quiet"), .href(visit.attending.wall(id))) { say("attendance.wall") }
        a(.class("button quiet"), .href(visit.attending.catchUp(id))) { say("attendance.catch-up") }
      }
      a(.class("button quiet"), .href(visit.school.editMeeting(id))) { say("school.change") }
    }
  }

  @MarkupBuilder private var attendance: Markup {
    section(.id("attendance")) {
      h2 { say("school.attendance.title") }
      if model.total == 0 {
        p(.class("muted")) { say("school.participants.none") }
      } else {
        p { tally }
        markAll
        AttendanceForm(model: model, state: state, visit: visit)
        pages
      }
      p(.class("hint")) { say("school.attendance.how-counted") }
    }
  }

  private var tally: String {
    let parts = Attendance.allCases.map { state in
      "\(visit.words(state.title)): \(model.tally[state] ?? 0)"
    }
    let unmarked = visit.words(Message("school.attendance.unmarked", .number(model.unmarked)))
    return (parts + [unmarked]).joined(separator: " · ")
  }

  @MarkupBuilder private var markAll: Markup {
    if model.unmarked > 0 {
      CommandForm(visit.school.allPresent(id), visit: visit, waits: true) {
        button(.class("button quiet"), .type("submit")) { say("school.attendance.all-present") }
        p(.class("hint")) { say("school.attendance.all-present-hint") }
      }
    }
  }

  private var pages: Markup {
    Pager(
      Paging(page: model.page, total: model.lastPage * Paging.size), visit.words
    ) { page in visit.school.meeting(id, page: page) }.body
  }

  private var cancelling: Markup {
    details {
      summary { say("school.meeting.cancel") }
      CommandForm(visit.school.cancel(id), visit: visit) {
        TextField(
          "cancel-note", Message("school.meeting.cancel-note"), state, visit.words)
        button(.class("danger"), .type("submit")) { say("school.meeting.cancel") }
      }
    }
  }
}
