import Core
import Database
import JSON
import Localization
import Markup
import People
import Web

/// A woman in a cohort, on her way out of it or into another.
struct LeaveModel: JSONModel {
  let person: PersonRecord
  let cohort: Cohort
  let enrolment: Enrolment
  /// Where she could go on: one page of the cohorts that are not over.
  let others: [Cohort]
  let paging: Paging
  /// What would go along to the one that was chosen.
  var moving: MovePreview?

  static let fields: [JSONField<Self>] = [
    .init("person") { $0.person }, .init("cohort") { $0.cohort.id },
    .init("ended") { $0.enrolment.ended }, .init("moving") { $0.moving },
  ]

  static func find(
    _ person: ID<Person>, in cohort: ID<Cohort>, community: ID<Community>,
    page: Int, today: Day, tx: borrowing Transaction<some Any>
  ) throws -> LeaveModel {
    let found = try Enrolment.find(person, in: cohort, community: community, tx: tx)
    guard let enrolment = found else { throw DomainError.notFound }
    let paging = Paging(
      page: page,
      total: try Cohort.countOpen(to: community, on: today, except: cohort, in: tx))
    return LeaveModel(
      person: try PersonRecord.find(person, community: community, in: tx),
      cohort: try Cohort.find(cohort, community: community, in: tx), enrolment: enrolment,
      others: try Cohort.open(to: community, on: today, except: cohort, paging, in: tx),
      paging: paging)
  }
}

/// The form for leaving with a reason, and the way to moving: first to what would go along.
struct LeavePage: Page {
  let model: LeaveModel
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String { visit.words(Message("cohorts.leave.title", .text(model.person.name))) }
  private func say(_ key: String) -> String { visit.words(Message(key)) }

  var body: Markup {
    p {
      a(.href(visit.school.cohort(model.cohort.id))) {
        model.cohort.plan.title.text(visit.language)
      }
    }
    h1 { title }
    FaultSummary(state, visit.words)
    if let moving = model.moving {
      MovePreviewCard(
        preview: moving, action: visit.school.move(model.person.id, from: model.cohort.id),
        visit: visit)
    }
    if model.enrolment.ended == nil && model.paging.total > 0 { moving }
    leaving
  }

  private var moving: Markup {
    section(.class("card")) {
      h2 { say("cohorts.move") }
      p { say("cohorts.move.how") }
      form(
        .method("get"), .action(visit.school.move(model.person.id, from: model.cohort.id)),
        .class("form"), .novalidate
      ) {
        SelectField(
          "to", Message("cohorts.move.to"),
          choices: model.others.map { ($0.id.description, name($0)) },
          state.or(["to": model.moving?.to.id.description ?? ""]), visit.words)
        button(.class("button quiet"), .type("submit")) { say("cohorts.move.look") }
      }
      Pager(model.paging, visit.words) { page in
        visit.school.end(model.person.id, in: model.cohort.id, page: page)
      }
    }
  }

  private func name(_ cohort: Cohort) -> String {
    "\(cohort.plan.title.text(visit.language)), \(visit.words.days(cohort.plan))"
  }

  private var leaving: Markup {
    section(.class("card")) {
      h2 { say("cohorts.leave") }
      p { say("cohorts.leave.how") }
      CommandForm(visit.school.end(model.person.id, in: model.cohort.id), visit: visit) {
        SelectField(
          "reason", Message("cohorts.leave.reason"),
          choices: [("", say("cohorts.leave.choose"))]
            + Leaving.Reason.allCases.filter { $0 != .otherCohort }
            .map { ($0.rawValue, visit.words($0.title)) }, state, visit.words)
        TextArea(
          "word", Message("cohorts.leave.word"), state, visit.words,
          hint: Message("cohorts.leave.word-hint"), rows: 2)
        button(.class("button quiet"), .type("submit")) { say("school.people.end") }
      }
    }
  }
}
