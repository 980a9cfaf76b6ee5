import Core
import Localization
import Markup
import Web

/// The agenda of a meeting, to be read on a phone and printed for the wall.
struct AgendaPage: Page {
  let model: AgendaModel
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message("attendance.agenda.\(key)")) }
  private var meeting: Meeting { model.item.meeting }

  var patch: Patch { .school }
  var title: String {
    visit.words(
      Message("attendance.agenda.of", .text(visit.words.longDate(meeting.plan.day))))
  }

  var body: Markup {
    p { model.cohort.plan.title.text(visit.language) }
    h1 { title }
    if let note = meeting.cancelled {
      p(.class("notice")) {
        strong { visit.words(Message("school.meeting.cancelled")) }
        " \(note)"
      }
    }
    facts
    if model.agenda.items.isEmpty {
      p(.class("muted")) { say("none") }
    } else {
      times
    }
    speakers
    if model.isStaff { ways }
  }

  private var facts: Markup {
    dl(.class("facts")) {
      for line in MeetingFacts(item: model.item, words: visit.words).lines {
        dt { line.label }
        dd { line.value }
      }
      dt { say("until") }
      dd { model.end }
      for (key, value) in [("transport", model.agenda.transport), ("tea", model.agenda.tea)]
      where !value.isEmpty {
        dt { say(key) }
        dd { value }
      }
    }
  }

  @MarkupBuilder private var times: Markup {
    h2 { say("parts") }
    div(.class("scroll")) {
      table {
        thead {
          tr {
            th(.scope("col")) { say("clock") }
            th(.scope("col")) { say("what") }
            th(.scope("col")) { say("leader") }
            th(.scope("col"), .class("number")) { say("minutes") }
          }
        }
        tbody {
          for line in model.lines {
            tr {
              td { "\(Clock.text(line.start))–\(Clock.text(line.end))" }
              th(.scope("row")) { line.item.title }
              td { line.item.leader }
              td(.class("number")) { String(line.item.minutes) }
            }
          }
        }
      }
    }
    p(.class(model.agenda.spare < 0 ? "notice" : "muted")) { sum }
  }

  private var sum: String {
    let spare = model.agenda.spare
    let planned = Message.Argument.number(model.agenda.minutes - spare)
    let whole = Message.Argument.number(model.agenda.minutes)
    let key = spare == 0 ? "fits" : spare > 0 ? "spare" : "over"
    return visit.words(
      Message("attendance.agenda.\(key)", planned, whole, .number(abs(spare))))
  }

  @MarkupBuilder private var speakers: Markup {
    if !model.guests.isEmpty {
      h2 { say("speakers") }
      ul {
        for guest in model.guests {
          li {
            if let name = guest.name { strong { name } } else { say("guest") }
            if !guest.speaker.office.isEmpty { ", \(guest.speaker.office)" }
            if model.isStaff && !guest.speaker.isNamed {
              " "
              span(.class("tag warn")) { say("unnamed") }
            }
          }
        }
      }
    }
  }

  private var ways: Markup {
    div(.class("button-row")) {
      a(.class("button"), .href(visit.attending.editAgenda(meeting.id))) {
        visit.words(Message("school.change"))
      }
      a(.class("button quiet"), .href(visit.school.meeting(meeting.id))) { say("to-meeting") }
    }
  }
}
