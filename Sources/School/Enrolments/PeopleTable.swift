import Core
import Localization
import Markup
import Web

/// The people of a cohort as a table, with the way to end an enrolment.
struct PeopleTable: Component {
  let people: [CohortPeople.Row]
  let cohort: ID<Cohort>
  /// Shown in a column of their own where they were counted.
  var hours: [ID<Enrolment>: Hours]?
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    div(.class("scroll")) {
      table {
        thead {
          tr {
            th(.scope("col"), .class("number")) { say("school.people.number") }
            th(.scope("col")) { say("school.people.name") }
            th(.scope("col")) { say("school.people.attendance") }
            if hours != nil { th(.scope("col")) { say("attendance.hours") } }
            th(.scope("col")) { say("school.people.joined") }
            th(.scope("col")) { say("school.people.enrolment") }
          }
        }
        tbody { for person in people { row(person) } }
      }
    }
  }

  private func row(_ person: CohortPeople.Row) -> Markup {
    tr(.id("row-\(person.number)")) {
      td(.class("number")) { String(person.number) }
      th(.scope("row")) { name(person) }
      td { visit.words.share(person.attended, of: person.held) }
      if let hours {
        td { visit.words.hours(hours[Enrolment.id(person.id, in: cohort)] ?? Hours()) }
      }
      td { person.joined.dotted }
      td { change(person) }
    }
  }

  @MarkupBuilder private func name(_ person: CohortPeople.Row) -> Markup {
    a(.href(visit.path("people", person.id.description))) { person.name }
    if let called = person.called { span(.class("muted")) { " (\(called))" } }
    if let identifier = person.identifier { span(.class("muted")) { " \(identifier)" } }
  }

  @MarkupBuilder private func change(_ person: CohortPeople.Row) -> Markup {
    if let ended = person.ended {
      span(.class("tag")) {
        visit.words(Message("school.people.ended", .text(ended.dotted)))
      }
      form(visit.school.again(person.id, in: cohort), "school.people.again", person.name)
    } else {
      a(
        .href(visit.school.end(person.id, in: cohort)),
        .ariaLabel("\(say("cohorts.leave-or-move")): \(person.name)")
      ) { say("cohorts.leave-or-move") }
    }
  }

  private func form(_ path: URLPath, _ key: String, _ name: String) -> Markup {
    CommandForm(path, visit: visit, class: "inline") {
      button(.class("quiet"), .type("submit"), .ariaLabel("\(say(key)): \(name)")) { say(key) }
    }.body
  }
}
