import Core
import Database
import JSON
import Localization
import Markup
import People
import Web

/// One application: what she wrote, her marks, and whom the village knows of that name.
struct ApplicationModel: JSONModel {
  let application: Application
  let cohort: Cohort
  let door: CohortDoor
  let seats: Seats
  let criteria: [Criterion]
  let marks: [ID<Criterion>: Int]
  let namesakes: [PersonRecord]

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.application.id }, .init("state") { $0.application.state },
    .init("source") { $0.application.source }, .init("name") { $0.application.words.name },
    .init("reach") { $0.application.words.reach },
    .init("village") { $0.application.words.village },
    .init("speaks") { $0.application.words.speaks.rawValue },
    .init("answers") { $0.application.words.answers }, .init("reply") { $0.application.reply },
    .init("eraseOn") { $0.application.eraseOn }, .init("criteria") { $0.criteria },
    .init("person") { $0.application.person },
  ]

  static func find(
    _ id: ID<Application>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> ApplicationModel {
    let found = try Application.find(id, community: community, in: tx)
    let door = try CohortDoor.find(found.cohort, community: community, in: tx)
    return ApplicationModel(
      application: found, cohort: try Cohort.find(found.cohort, community: community, in: tx),
      door: door, seats: try Seats.find(door, community: community, in: tx),
      criteria: try Criterion.all(of: found.cohort, community: community, in: tx),
      marks: try ApplicationMark.all(of: found.cohort, community: community, in: tx)[id] ?? [:],
      namesakes: try found.namesakes(community, in: tx))
  }
}

extension Application {
  /// Who applied signed in is she; of any other only a person can tell.
  fileprivate func namesakes(
    _ community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [PersonRecord] {
    if let person { return [try PersonRecord.find(person, community: community, in: tx)] }
    guard !words.name.isEmpty else { return [] }
    return try PersonRecord.matching(name: words.name, community: community, in: tx)
  }
}

/// The page on which a person marks, chooses, lets wait or refuses.
struct ApplicationPage: Page {
  let model: ApplicationModel
  let state: FormState
  let visit: Visit

  var patch: Patch { .school }
  var title: String {
    application.isErased ? say("cohorts.application") : application.words.name
  }
  private var application: Application { model.application }
  private var words: Localizer { visit.words }
  private func say(_ key: String) -> String { words(Message(key)) }

  var body: Markup {
    p {
      a(.href(visit.school.applications(model.cohort.id, application.state))) {
        say("cohorts.applications")
      }
    }
    h1 { title }
    p { span(.class("tag")) { words(application.state.title) } }
    FaultSummary(state, words)
    facts
    if application.state == .chosen, let person = application.person { card(person) }
    if application.mayBeDecided {
      if !model.criteria.isEmpty { marking }
      DecisionForms(model: model, state: state, visit: visit)
    }
  }

  private var facts: Markup {
    dl(.class("facts")) {
      for line in lines where !line.value.isEmpty {
        dt { line.label }
        dd { line.value }
      }
    }
  }

  private var lines: [(label: String, value: String)] {
    let written = application.words
    var lines = [
      (say("cohorts.agreement.cohort"), model.cohort.plan.title.text(visit.language)),
      (say("cohorts.apply.reach"), written.reach),
      (say("cohorts.apply.speaks"), application.isErased ? "" : written.speaks.endonym),
      (say("cohorts.apply.village"), written.village),
    ]
    for (question, answer) in zip(model.door.setting.questions, written.answers) {
      lines.append((question.text(visit.language), answer))
    }
    lines.append((say("cohorts.refuse.reply"), application.reply))
    lines.append((say("cohorts.application.erase-on"), application.eraseOn.dotted))
    return lines.map { (label: $0.0, value: $0.1) }
  }

  /// Her way in: the invitation card, as for everybody who is enrolled.
  private func card(_ person: ID<Person>) -> Markup {
    section(.class("card")) {
      p { say("cohorts.chosen.card") }
      CommandForm(visit.path("people", "cards"), visit: visit) {
        input(.type("hidden"), .name("person"), .value(person.description))
        button(.class("button"), .type("submit")) {
          words(Message("school.people.cards", .number(1)))
        }
      }
    }
  }

  private var marking: Markup {
    section(.id("marks")) {
      h2 { say("cohorts.marks") }
      p { SelectionScore(model.marks, by: model.criteria).text(words) }
      CommandForm(visit.school.application(application.id, "marks"), visit: visit) {
        for criterion in model.criteria {
          MarkField(criterion: criterion, mark: model.marks[criterion.id], visit: visit)
        }
        button(.class("button quiet"), .type("submit")) { say("school.save") }
      }
    }
  }
}

/// One criterion with its marks to choose from.
private struct MarkField: Component {
  let criterion: Criterion
  let mark: Int?
  let visit: Visit

  var body: Markup {
    fieldset(.class("choice")) {
      legend { criterion.words.text(visit.language) }
      for value in 0...criterion.kind.most { radio(value) }
    }
  }

  private func radio(_ value: Int) -> Markup {
    label(.class("check")) {
      Markup.element(
        "input",
        [.type("radio"), .name("mark-\(criterion.id)"), .value(String(value))]
          + (mark == value ? [.checked] : []), nil)
      span { title(of: value) }
    }
  }

  private func title(of value: Int) -> String {
    criterion.kind == .points
      ? visit.words(Message(key: "cohorts.mark.\(value)", arguments: []))
      : visit.words(Message(value == 1 ? "cohorts.mark.yes" : "cohorts.mark.no"))
  }
}
