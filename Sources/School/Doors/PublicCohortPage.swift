import Core
import Localization
import Markup
import Web

/// The page of a cohort that anybody may read.
struct PublicCohortPage: Page {
  let model: PublicCohortModel
  let visit: Visit

  var patch: Patch { .school }
  var title: String { model.cohort.plan.title.text(visit.language) }
  private var words: Localizer { visit.words }
  private var id: ID<Cohort> { model.cohort.id }
  private func say(_ key: String) -> String { words(Message(key)) }

  var body: Markup {
    h1 { title }
    if !model.door.setting.isPublic { p(.class("notice plain")) { say("cohorts.public.not-yet") } }
    let about = model.door.setting.about.text(visit.language)
    if !about.isEmpty { p(.class("prose")) { about } }
    facts
    entrance
    if !model.hosts.isEmpty { hosts }
    timetable
  }

  private var facts: Markup {
    dl(.class("facts")) {
      dt { say("school.cohort.course") }
      dd { model.courseTitle.text(visit.language) }
      dt { say("school.cohort.days") }
      dd { words.days(model.cohort.plan) }
      if !model.door.setting.place.isEmpty {
        dt { say("cohorts.where") }
        dd { model.door.setting.place }
      }
      dt { say("school.cohort.hours") }
      dd { words.number(model.cohort.plan.hours) }
      if model.seats.all != nil {
        dt { say("cohorts.seats") }
        dd { seats }
      }
    }
  }

  private var seats: String {
    if model.seats.isFull { return say("cohorts.public.full") }
    guard let free = model.seats.told else { return say("cohorts.public.free-some") }
    return words(Message("cohorts.public.free", .number(free)))
  }

  @MarkupBuilder private var entrance: Markup {
    section(.class("card"), .id("apply")) {
      h2 { say("cohorts.public.how") }
      if let closed = model.door.closed {
        p { words(Message("cohorts.closed", .text(closed.dotted))) }
      } else if model.takesApplications {
        application
      } else {
        p { say("cohorts.public.ask") }
      }
      if model.door.code != nil && model.door.closed == nil {
        p { a(.href(visit.path("join"))) { say("cohorts.public.join") } }
      }
      p { a(.href(visit.path("application"))) { say("cohorts.public.look") } }
    }
  }

  @MarkupBuilder private var application: Markup {
    if let until = model.door.setting.applyUntil {
      p { words(Message("cohorts.public.until", .text(words.longDate(until)))) }
    }
    if model.seats.isFull { p { say("cohorts.public.waiting") } }
    if !model.criteria.isEmpty {
      p { say("cohorts.public.criteria") }
      ul { for criterion in model.criteria { li { criterion.words.text(visit.language) } } }
    }
    p(.class("button-row")) {
      a(.class("button"), .href(visit.school.apply(id))) { say("cohorts.apply") }
      a(.class("button quiet"), .href(visit.school.blank(id))) { say("cohorts.apply.paper") }
    }
  }

  private var hosts: Markup {
    section {
      h2 { say("cohorts.hosts") }
      dl(.class("facts")) {
        for host in model.hosts {
          dt { host.name.text(visit.language) }
          dd { HostTermLines(host: host, words: words) }
        }
      }
    }
  }

  @MarkupBuilder private var timetable: Markup {
    section {
      h2 { say("cohorts.timetable") }
      if model.meetings.isEmpty { p(.class("muted")) { say("school.meetings.none") } }
      ul(.class("meetings")) {
        for meeting in model.meetings {
          li {
            strong {
              "\(words.longDate(meeting.day)), \(words.weekday(meeting.day)), \(meeting.time)"
            }
            if meeting.isCancelled {
              span(.class("tag bad")) { say("school.meeting.cancelled") }
            }
            p(.class("muted")) { about(meeting) }
          }
        }
      }
      p { a(.href(visit.school.calendar(of: id))) { say("cohorts.calendar") } }
    }
  }

  private func about(_ meeting: PublicMeeting) -> String {
    let care = meeting.hasChildcare ? say("school.meeting.childcare-yes") : ""
    return [meeting.place, meeting.lesson.text(visit.language), care].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}
