import Core
import Localization
import Markup
import Web

/// A cohort at a glance, with the way to everything that is done for it.
struct CohortPage: Page {
  let model: CohortModel
  let visit: Visit

  var patch: Patch { .school }
  var title: String { plan.title.text(visit.language) }

  private var plan: CohortPlan { model.cohort.plan }
  private var id: ID<Cohort> { model.cohort.id }
  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    p { a(.href(visit.school.cohorts)) { say("school.cohorts") } }
    h1 { title }
    facts
    ways
    slipping
    meetings
    participants
    if !model.imports.isEmpty { imports }
  }

  private var facts: Markup {
    dl(.class("facts")) {
      dt { say("school.cohort.course") }
      dd {
        model.courseTitle.text(visit.language)
        CohortVersion(cohort: model.cohort, newer: model.newer, visit: visit)
      }
      dt { say("school.cohort.days") }
      dd { visit.words.days(plan) }
      dt { say("school.cohort.hours") }
      dd { visit.words.number(plan.hours) }
      dt { say("school.cohort.rule") }
      dd {
        RuleSentence(rule: plan.rule, words: visit.words)
        a(.href(visit.school.rule(id))) { say("rule.title") }
      }
    }
  }

  private var ways: Markup {
    div(.class("button-row ways")) {
      a(.class("button"), .href(visit.school.newMeeting(id))) { say("school.meeting.plan") }
      a(.class("button quiet"), .href(visit.school.newImport(id))) { say("school.import.title") }
      for (segments, key) in School.waysFromCohort {
        a(
          .class("button quiet"),
          .href(URLPath([visit.language.rawValue, "cohorts", id.description] + segments))
        ) { say(key) }
      }
      a(.class("button quiet"), .href(visit.school.editCohort(id))) { say("school.change") }
    }
  }

  @MarkupBuilder private var slipping: Markup {
    if !model.slipping.rows.isEmpty {
      section(.id("slipping")) {
        h2 { say("attendance.slipping") }
        SlippingList(model: model.slipping, cohort: id, limit: 20, visit: visit)
        SlippingRule(visit: visit)
      }
    }
  }

  @MarkupBuilder private var meetings: Markup {
    h2 { say("school.meetings") }
    if model.meetings.isEmpty {
      p(.class("muted")) { say("school.meetings.none") }
    } else {
      MeetingList(meetings: model.meetings, visit: visit)
    }
  }

  @MarkupBuilder private var participants: Markup {
    section(.id("enrol")) {
      h2 { say("school.participants") }
      p { visit.words(Message("school.participants.count", .number(model.paging.total))) }
      EnrolForm(cohort: id, state: FormState(), namesakes: [], visit: visit)
      if !model.participants.isEmpty {
        PeopleTable(people: model.participants, cohort: id, hours: model.hours, visit: visit)
        CardsForm(people: model.participants, visit: visit)
        p(.class("hint")) { say("school.attendance.how-counted") }
        p { a(.href(visit.school.people(id))) { say("school.people.all") } }
      }
      Pager(model.paging, visit.words) { page in visit.school.cohort(id, page: page) }
    }
  }

  @MarkupBuilder private var imports: Markup {
    h2 { say("school.imports") }
    ul {
      for item in model.imports {
        li {
          a(.href(visit.school.peopleImport(item.found.id))) { item.found.fileName }
          span(.class("muted")) { " · \(visit.words.moment(item.found.createdAt)) · " }
          span(.class("tag")) { say("school.import.state.\(item.found.state.rawValue)") }
        }
      }
    }
  }
}
