import Core
import JSON
import Localization
import Markup
import Web

/// What was noted about the talks with one woman.
struct OutreachModel: JSONModel {
  let cohort: Cohort
  let person: ID<Person>
  let name: String
  let reasons: [Slipping]
  let talks: [Outreach]

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("person") { $0.person }, .init("name") { $0.name },
    .init("reasons") { $0.reasons }, .init("talks") { $0.talks },
  ]
}

/// Why she stands on the list, what was agreed, and the form for the next talk.
struct OutreachPage: Page {
  let model: OutreachModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message("attendance.outreach.\(key)")) }

  var patch: Patch { .school }
  var title: String { visit.words(Message("attendance.outreach.with", .text(model.name))) }

  var body: Markup {
    p {
      a(.href(visit.attending.slipping(model.cohort.id))) {
        visit.words(Message("attendance.slipping"))
      }
    }
    h1 { title }
    if !model.reasons.isEmpty {
      ul {
        for reason in model.reasons { li { visit.words(Message("\(reason.title).rule")) } }
      }
    }
    CommandForm(visit.attending.outreach(model.person, in: model.cohort.id), visit: visit) {
      FaultSummary(state, visit.words)
      TextField("day", Message("attendance.outreach.day"), state, visit.words, type: "date")
      SelectField(
        "way", Message("attendance.outreach.way"),
        choices: Outreach.Way.allCases.map { ($0.rawValue, visit.words($0.title)) }, state,
        visit.words)
      TextArea(
        "note", Message("attendance.outreach.note"), state, visit.words,
        hint: Message("attendance.outreach.note-hint"), rows: 3)
      button(.class("button"), .type("submit")) { visit.words(Message("school.save")) }
    }
    talks
  }

  @MarkupBuilder private var talks: Markup {
    if !model.talks.isEmpty {
      h2 { say("talks") }
      ul(.class("plain-list")) {
        for talk in model.talks {
          li {
            p { strong { "\(talk.day.dotted) · \(visit.words(talk.way.title))" } }
            if !talk.note.isEmpty { p { talk.note } }
          }
        }
      }
    }
  }
}
