import Core
import HTTP
import Web

/// Tasks in the world: offered, done, told, confirmed.
extension School {
  var practiceEndpoints: [Endpoint] { practiceReading + practiceDoing + practiceRunning }

  private var practiceReading: [Endpoint] {
    [
      .page("/cohorts/{cohort}/practice", for: .signedIn, answers: PracticeModel.self) { visit in
        let model = try visit.read { tx in try PracticeModel.find(visit, in: tx) }
        return visit.seen(model, as: PracticePage(model: model, visit: visit))
      },
      .page("/practice/reports/{report}", for: .signedIn, answers: PracticeReportModel.self) {
        visit in try showReport(visit, FormState())
      },
      .file("/practice/reports/{report}/picture", for: .signedIn, pace: .quick) { visit in
        let (community, model) = (try visit.community, try reportModel(visit))
        let picture = try visit.read { tx in
          try PlainPicture.find(model.report.id, community: community, in: tx)
        }
        return Response(picture.type, picture.bytes)
      },
      .file("/cohorts/{cohort}/practice/form.pdf", for: .signedIn) { visit in
        let model = try visit.read { tx in try PracticeModel.find(visit, in: tx) }
        let paper = PracticePaper(
          cohort: model.cohort, tasks: model.tasks, words: visit.words)
        return .file(.pdf, named: "practice-\(visit.language.rawValue).pdf", try paper.pdf())
      },
    ]
  }

  private var practiceDoing: [Endpoint] {
    [
      .page("/practice/tasks/{task}/report", for: .signedIn, answers: EmptyModel.self) { visit in
        try newReport(visit, FormState(["day": visit.now.day.iso]))
      }.kept(),
      .form(
        "/practice/tasks/{task}/report", for: .signedIn, bodyLimit: PlainPicture.mostBytes + 65_536
      ) { visit in
        try visit.submit(otherwise: { state in try newReport(visit, state) }) { form in
          let (deed, picture) = (form.deed(), form.picture())
          try form.finish()
          let id = try visit.perform(
            ReportPractice(task: try visit.id("task"), deed: deed, picture: picture))
          return visit.done(id, backTo: visit.practice.report(id))
        }
      },
      .page("/practice/reports/{report}/edit", for: .signedIn, answers: EmptyModel.self) { visit in
        try editReport(visit, FormState())
      },
      .form(
        "/practice/reports/{report}/edit", for: .signedIn,
        bodyLimit: PlainPicture.mostBytes + 65_536
      ) { visit in
        try visit.submit(otherwise: { state in try editReport(visit, state) }) { form in
          let (deed, picture) = (form.deed(), form.picture())
          try form.finish()
          return try answered(visit) {
            ChangePractice(report: $0, deed: deed, picture: picture)
          }
        }
      },
      .form("/practice/reports/{report}/sharing", for: .signedIn) { visit in
        try visit.submit(otherwise: { state in try showReport(visit, state) }) { form in
          let isShown = form.flag("shown")
          return try answered(visit) { ShowPractice(report: $0, isShown: isShown) }
        }
      },
      .form("/practice/reports/{report}/withdraw", for: .signedIn) { visit in
        try visit.submit(otherwise: { state in try showReport(visit, state) }) { _ in
          try answered(visit) { WithdrawPractice(report: $0) }
        }
      },
    ]
  }

  private func answered<C: Command>(
    _ visit: Visit, _ command: (ID<PracticeReport>) -> C
  ) throws -> Response {
    let id: ID<PracticeReport> = try visit.id("report")
    return visit.done(try visit.perform(command(id)), backTo: visit.practice.report(id))
  }

  /// For her and the staff; for the others of her cohort once it is confirmed and she lets them.
  private func reportModel(_ visit: Visit) throws -> PracticeReportModel {
    let (community, person) = (try visit.community, try visit.person)
    let id: ID<PracticeReport> = try visit.id("report")
    return try visit.read { tx in
      let report = try PracticeReport.find(id, community: community, in: tx)
      if report.person != person && !visit.viewer.may(.staff) {
        _ = try visit.cohortOfHers(report.cohort, in: tx)
        guard report.deed.isShown && report.state == .confirmed else {
          throw DomainError.notFound
        }
      }
      return PracticeReportModel(
        report: report, task: try PracticeTask.find(report.task, community: community, in: tx),
        isMine: report.person == person)
    }
  }

  func showReport(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try reportModel(visit)
    return visit.seen(
      model, as: PracticeReportPage(model: model, state: state, visit: visit))
  }

  private func newReport(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id: ID<PracticeTask> = try visit.id("task")
    let task = try visit.read { tx in
      let task = try PracticeTask.find(id, community: community, in: tx)
      _ = try visit.cohortOfHers(task.cohort, in: tx)
      return task
    }
    return visit.seen(
      EmptyModel(),
      as: PracticeFormPage(
        task: task, action: visit.practice.newReport(id), state: state, visit: visit))
  }

  private func editReport(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try reportModel(visit)
    guard model.isMine else { throw DomainError.notFound }
    return visit.seen(
      EmptyModel(),
      as: PracticeFormPage(
        task: model.task, action: visit.practice.report(model.report.id, "edit"),
        state: state.or(model.report.deed.formValues), visit: visit))
  }
}
