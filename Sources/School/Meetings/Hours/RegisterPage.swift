import Core
import Localization
import Markup
import Web

/// Attendance and hours of a cohort, what can be taken away, and the rule they are counted by.
struct RegisterPage: Page {
  let model: RegisterModel
  let state: FormState
  let visit: Visit

  private func say(_ key: String) -> String { visit.words(Message("attendance.\(key)")) }
  private var id: ID<Cohort> { model.cohort.id }

  var patch: Patch { .school }
  var title: String {
    visit.words(
      Message("attendance.register.of", .text(model.cohort.plan.title.text(visit.language))))
  }

  var body: Markup {
    p { a(.href(visit.school.cohort(id))) { model.cohort.plan.title.text(visit.language) } }
    h1 { title }
    ways
    if model.rows.isEmpty {
      p(.class("muted")) { visit.words(Message("school.participants.none")) }
    } else {
      people
    }
    Pager(
      Paging(page: model.page, total: pages * Paging.size), visit.words
    ) { page in visit.attending.register(id, page: page) }
    ruleForm
  }

  private var pages: Int {
    max(1, (model.total + RegisterModel.size - 1) / RegisterModel.size)
  }

  private var ways: Markup {
    div(.class("button-row")) {
      a(.class("button quiet"), .href(visit.attending.csv(id))) { say("export.csv") }
      a(.class("button quiet"), .href(visit.attending.xlsx(id))) { say("export.xlsx") }
      a(.class("button quiet"), .href(visit.attending.cards(id))) { say("card.print") }
      a(.class("button quiet"), .href(visit.attending.slipping(id))) { say("slipping") }
    }
  }

  private var people: Markup {
    div(.class("scroll")) {
      table {
        thead {
          tr {
            th(.scope("col"), .class("number")) { visit.words(Message("school.people.number")) }
            th(.scope("col")) { visit.words(Message("school.people.name")) }
            th(.scope("col")) { visit.words(Message("school.people.attendance")) }
            th(.scope("col")) { say("hours") }
          }
        }
        tbody {
          for row in model.rows {
            tr {
              td(.class("number")) { String(row.person.number) }
              th(.scope("row")) { row.person.name }
              td { visit.words.share(row.person.attended, of: row.person.held) }
              td { visit.words.hours(row.hours) }
            }
          }
        }
      }
    }
  }

  private var ruleForm: Markup {
    section(.id("rule")) {
      h2 { say("rule") }
      CommandForm(visit.attending.rule(id), visit: visit) {
        FaultSummary(state, visit.words)
        TextField(
          "late-after", Message("attendance.rule.late-after"), state, visit.words, type: "number",
          hint: Message("attendance.rule.late-hint"), more: .inputmode("numeric"))
        SelectField(
          "late-percent", Message("attendance.rule.late-percent"),
          choices: AttendanceRule.latePercents.map { percent in
            (String(percent), say("rule.late-percent.\(percent)"))
          }, state, visit.words)
        CheckField(
          "catch-up", say("rule.catch-up"), isOn: state.has("catch-up", "yes"))
        SelectField(
          "certificate-hours", Message("attendance.rule.certificate-hours"),
          choices: AttendanceRule.CertificateHours.allCases.map { choice in
            (choice.rawValue, say("rule.certificate-hours.\(choice.rawValue)"))
          }, state, visit.words)
        button(.class("button"), .type("submit")) { visit.words(Message("school.save")) }
      }
    }
  }
}

extension FormReader {
  mutating func attendanceRule() -> AttendanceRule {
    let hours = choice("certificate-hours", AttendanceRule.CertificateHours.self)
    return AttendanceRule(
      lateAfter: number("late-after", in: 0...240),
      latePercent: number("late-percent", in: 0...100), countsCatchUp: flag("catch-up"),
      certificateHours: hours ?? .planned)
  }
}

extension AttendanceRule {
  var formValues: [String: String] {
    var values = [
      "late-after": String(lateAfter), "late-percent": String(latePercent),
      "certificate-hours": certificateHours.rawValue,
    ]
    if countsCatchUp { values["catch-up"] = "yes" }
    return values
  }
}
