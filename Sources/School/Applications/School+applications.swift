import Core
import HTTP
import People
import Sodium
import Web

extension School {
  var applicationEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/applications", for: .staff, answers: SelectionModel.self) { visit in
        try selectionPage(visit, FormState())
      },
      .page("/cohorts/{cohort}/applications/new", for: .staff, answers: EmptyModel.self) { visit in
        try typePage(visit, FormState())
      },
      .form("/cohorts/{cohort}/applications", for: .staff) { visit in try typeIn(visit) },
      .form("/cohorts/{cohort}/criteria", for: .staff) { visit in try addCriterion(visit) },
      .form("/cohorts/{cohort}/criteria/{criterion}/drop", for: .staff) { visit in
        let id = try visit.id("cohort", as: Cohort.self)
        return try visit.submit(otherwise: { state in try selectionPage(visit, state) }) { _ in
          let done = try visit.perform(DropCriterion(try visit.id("criterion"), of: id))
          return visit.done(done, backTo: visit.school.applications(id).fragment("criteria"))
        }
      },
      .page("/applications/{application}", for: .staff, answers: ApplicationModel.self) { visit in
        try applicationPage(visit, FormState())
      },
      .form("/applications/{application}/marks", for: .staff) { visit in
        try onApplication(visit) { form, model in
          try visit.perform(MarkApplication(model.application.id, form.marks(model.criteria)))
        }
      },
      .form("/applications/{application}/choose", for: .staff) { visit in
        try onApplication(visit) { form, model in
          let who = try form.who(model)
          return try visit.perform(ChooseApplicant(model.application.id, who))
        }
      },
      .form("/applications/{application}/wait", for: .staff) { visit in
        try onApplication(visit) { _, model in
          try visit.perform(LetApplicantWait(model.application.id))
        }
      },
      .form("/applications/{application}/refuse", for: .staff) { visit in
        try onApplication(visit) { form, model in
          let reply = form.text("reply", in: 1...600)
          try form.finish()
          return try visit.perform(RefuseApplicant(model.application.id, saying: reply))
        }
      },
    ]
  }

  private func selectionPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let shown = visit.form["state"].flatMap(Application.State.init(rawValue:)) ?? .sent
    let model = try visit.read { tx in
      try SelectionModel.find(
        try visit.id("cohort"), shown, community: community, page: visit.pageNumber, in: tx)
    }
    return visit.seen(model, as: SelectionPage(model: model, state: state, visit: visit))
  }

  private func addCriterion(_ visit: Visit) throws -> Response {
    let id = try visit.id("cohort", as: Cohort.self)
    return try visit.submit(otherwise: { state in try selectionPage(visit, state) }) { form in
      let words = form.translated("words")
      let kind: Criterion.Kind? = form.choice("kind")
      let weight = form.number("weight", in: 1...5, or: 1)
      try form.finish()
      let done = try visit.perform(AddCriterion(words, kind ?? .points, weight: weight, for: id))
      return visit.done(done, backTo: visit.school.applications(id).fragment("criteria"))
    }
  }

  private func typePage(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let (cohort, door) = try visit.read { tx in
      (
        try Cohort.find(id, community: community, in: tx),
        try CohortDoor.find(id, community: community, in: tx)
      )
    }
    return visit.seen(
      EmptyModel(),
      as: ApplicationFormPage(
        cohort: cohort, door: door, state: state.or(["speaks": visit.language.rawValue]),
        isPaper: true, eraseOn: eraseDay(cohort, door, visit), visit: visit))
  }

  private func typeIn(_ visit: Visit) throws -> Response {
    let id = try visit.id("cohort", as: Cohort.self)
    return try visit.submit(otherwise: { state in try typePage(visit, state) }) { form in
      let words = form.application(needsReach: false)
      try form.finish()
      let made = try visit.perform(
        ApplyToCohort(words, to: id, by: .paper, visit.environment.keys))
      return visit.done(made, backTo: visit.school.application(made))
    }
  }

  private func application(_ visit: Visit) throws -> ApplicationModel {
    let community = try visit.community
    return try visit.read { tx in
      try ApplicationModel.find(try visit.id("application"), community: community, in: tx)
    }
  }

  private func applicationPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try application(visit)
    return visit.seen(model, as: ApplicationPage(model: model, state: state, visit: visit))
  }

  private func onApplication(
    _ visit: Visit,
    _ act: (inout FormReader, ApplicationModel) throws -> some CommandOutcome
  ) throws -> Response {
    try visit.submit(otherwise: { state in try applicationPage(visit, state) }) { form in
      let model = try application(visit)
      let done = try act(&form, model)
      return visit.done(done, backTo: visit.school.application(model.application.id))
    }
  }
}

extension FormReader {
  fileprivate func marks(_ criteria: [Criterion]) -> [ID<Criterion>: Int] {
    var marks: [ID<Criterion>: Int] = [:]
    for criterion in criteria {
      marks[criterion.id] = form["mark-\(criterion.id)"].flatMap { Int($0) }
    }
    return marks
  }

  /// A name the village knows is asked about, and never guessed.
  fileprivate mutating func who(_ model: ApplicationModel) throws -> EnrolPerson.Who {
    if let person = model.application.person { return .known(person) }
    let new = EnrolPerson.Who.new(
      name: model.application.words.name, called: nil, identifier: nil)
    let chosen = form["who"]
    if chosen == "new" || model.namesakes.isEmpty { return new }
    guard let person = model.namesakes.first(where: { $0.id.description == chosen }) else {
      throw DomainError.invalid([Fault("who", Message("school.enrol.fault.who"))])
    }
    return .known(person.id)
  }
}

extension SchoolPath {
  func applications(_ id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "applications")
  }
  func applications(_ id: ID<Cohort>, _ state: Application.State, page: Int = 1) -> URLPath {
    let pages = page == 1 ? [] : [("page", String(page))]
    return visit.path(
      "cohorts", id.description, "applications", query: [("state", state.rawValue)] + pages)
  }
  func newApplication(_ id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "applications", "new")
  }
  func criteria(_ id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "criteria")
  }
  func dropCriterion(_ criterion: ID<Criterion>, of id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "criteria", criterion.description, "drop")
  }
  func application(_ id: ID<Application>) -> URLPath {
    visit.path("applications", id.description)
  }
  func application(_ id: ID<Application>, _ part: String) -> URLPath {
    visit.path("applications", id.description, part)
  }
}
