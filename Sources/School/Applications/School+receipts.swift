import Core
import Database
import HTTP
import Paper
import People
import Sodium
import Web

extension School {
  /// The ways of somebody who may have no account: to apply, to join, to look how it stands.
  var receiptEndpoints: [Endpoint] {
    [
      .page("/schools/{cohort}/apply", for: .anyone, answers: EmptyModel.self) { visit in
        try applyPage(visit, FormState())
      },
      .form("/schools/{cohort}/apply", for: .anyone) { visit in try apply(visit) },
      .file("/schools/{cohort}/apply.pdf", for: .anyone) { visit in
        let (cohort, door) = try openDoor(visit)
        let paper = door.blank(
          cohort, eraseOn: eraseDay(cohort, door, visit), visit.words)
        return .file(.pdf, named: "\(paper.title).pdf", try paper.pdf())
      },
      .page("/application", for: .anyone, answers: EmptyModel.self) { visit in
        visit.seen(EmptyModel(), as: ReceiptCodePage(state: FormState(), visit: visit))
      },
      .form("/application", for: .anyone) { visit in
        try visit.submit(otherwise: { state in
          visit.show(ReceiptCodePage(state: state, visit: visit))
        }) { form in
          guard let code = ShortCode.normalise(form.form["code"] ?? ""),
            try receipt(code, visit) != nil
          else {
            throw DomainError.invalid([Fault("code", Message("cohorts.receipt.fault.unknown"))])
          }
          return visit.done(Done(), backTo: visit.path("application", code))
        }
      },
      .page("/application/{code}", for: .anyone, answers: ReceiptModel.self) { visit in
        guard let model = try receipt(try visit.text("code"), visit) else {
          throw DomainError.notFound
        }
        return visit.seen(model, as: ReceiptPage(model: model, visit: visit))
      },
      .form("/application/{code}/withdraw", for: .anyone) { visit in
        guard let model = try receipt(try visit.text("code"), visit) else {
          throw DomainError.notFound
        }
        let hash = ApplicationCode.hash(model.code, visit.environment.keys)
        let done = try visit.perform(WithdrawApplication(hash))
        return visit.done(done, backTo: visit.path("application", model.code))
      },
      .page("/join", for: .anyone, answers: EmptyModel.self) { visit in
        try joinPage(visit, FormState())
      },
      .page("/join/{code}", for: .anyone, answers: EmptyModel.self) { visit in
        try joinPage(visit, FormState(["code": try visit.text("code")]))
      },
      .form("/join", for: .anyone) { visit in try join(visit) },
    ]
  }

  /// A cohort that takes applications now; any other is not there.
  private func openDoor(_ visit: Visit) throws -> (Cohort, CohortDoor) {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let (cohort, door) = try visit.read { tx in
      (
        try Cohort.find(id, community: community, in: tx),
        try CohortDoor.find(id, community: community, in: tx)
      )
    }
    guard door.takesApplications(on: visit.now.day) else { throw DomainError.notFound }
    return (cohort, door)
  }

  func eraseDay(_ cohort: Cohort, _ door: CohortDoor, _ visit: Visit) -> Day {
    max(cohort.plan.firstDay, visit.now.day).advanced(by: door.setting.keepDays)
  }

  private func applyPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let (cohort, door) = try openDoor(visit)
    let known = ["name": visit.viewer.name, "speaks": visit.language.rawValue]
    return visit.seen(
      EmptyModel(),
      as: ApplicationFormPage(
        cohort: cohort, door: door, state: state.or(known), isPaper: false,
        eraseOn: eraseDay(cohort, door, visit), visit: visit))
  }

  private func apply(_ visit: Visit) throws -> Response {
    let (cohort, _) = try openDoor(visit)
    return try visit.submit(otherwise: { state in try applyPage(visit, state) }) { form in
      let words = form.application(needsReach: true)
      try form.finish()
      return try send(
        ApplyToCohort(words, to: cohort.id, by: .web, visit.environment.keys), visit)
    }
  }

  private func joinPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let own = try visit.read { tx in
      try visit.viewer.person.map {
        try JoinPage.Own.all(of: $0, community: community, in: tx)
      } ?? []
    }
    let state = state.or(["name": visit.viewer.name])
    return visit.seen(EmptyModel(), as: JoinPage(state: state, own: own, visit: visit))
  }

  private func join(_ visit: Visit) throws -> Response {
    try visit.submit(otherwise: { state in try joinPage(visit, state) }) { form in
      let words = form.application(needsReach: false)
      try form.finish()
      let code = ShortCode.normalise(form.form["code"] ?? "") ?? ""
      guard let door = try behind(code, visit) else {
        throw DomainError.invalid([Fault("code", Message("cohorts.join.fault.unknown"))])
      }
      return try send(
        ApplyToCohort(
          words, to: door.cohort, by: .code, wallCode: code, visit.environment.keys), visit)
    }
  }

  /// One address sends thirty at ease, as a whole room does; after that it waits.
  private func send(_ command: ApplyToCohort, _ visit: Visit) throws -> Response {
    let address = visit.request.remoteAddress
    try pace.check(
      account: "apply", address: address, after: School.applicationsAtEase, at: visit.now,
      in: visit.environment)
    let id = try visit.perform(command)
    try pace.failed(account: "apply", address: address, at: visit.now, in: visit.environment)
    let code = ApplicationCode.text(of: id, visit.environment.keys)
    return visit.done(id, backTo: visit.path("application", code))
  }

  static let applicationsAtEase = 40

  /// The cohort of a wall's code; guessing is slowed like a card's.
  private func behind(_ code: String, _ visit: Visit) throws -> CohortDoor? {
    let community = try visit.community
    return try guarded("join", visit) {
      try visit.environment.database.read { tx in
        try CohortDoor.behind(code, community: community, in: tx)
      }
    }
  }

  private func receipt(_ typed: String, _ visit: Visit) throws -> ReceiptModel? {
    let community = try visit.community
    guard let code = ShortCode.normalise(typed) else { return nil }
    let hash = ApplicationCode.hash(code, visit.environment.keys)
    return try guarded("application", visit) {
      // Never from a copy that lags: a code that is not found counts as a guess.
      try visit.environment.database.read { tx in
        guard let found = try Application.find(code: hash, community: community, in: tx) else {
          return nil
        }
        return ReceiptModel(
          code: code, cohort: try Cohort.find(found.cohort, community: community, in: tx),
          application: found)
      }
    }
  }

  private func guarded<Found>(
    _ account: String, _ visit: Visit, _ look: () throws -> Found?
  ) throws -> Found? {
    let address = visit.request.remoteAddress
    try pace.check(
      account: account, address: address, at: visit.now, in: visit.environment)
    let found = try look()
    if found == nil {
      try pace.failed(account: account, address: address, at: visit.now, in: visit.environment)
    }
    return found
  }
}
