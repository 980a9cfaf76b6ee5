import Core
import HTTP
import Web

/// What those do who run the school: choose tasks, confirm, type in papers.
extension School {
  var practiceRunning: [Endpoint] {
    [
      .page(
        "/cohorts/{cohort}/practice/reports", for: .staff, answers: PracticeQueueModel.self
      ) { visit in try queue(visit, FormState(["day": visit.now.day.iso])) },
      .form("/practice/reports/{report}/answer", for: .staff) { visit in
        try visit.submit(otherwise: { state in try showReport(visit, state) }) { form in
          let word = form.text("word", in: 0...1000)
          try form.finish()
          let id: ID<PracticeReport> = try visit.id("report")
          let done = try visit.perform(
            AnswerPractice(id, isConfirmed: form.form["confirmed"] == "yes", word: word))
          return visit.done(done, backTo: visit.practice.report(id))
        }
      },
      .form("/cohorts/{cohort}/practice/paper", for: .staff) { visit in try typeIn(visit) },
      .page(
        "/cohorts/{cohort}/practice/tasks", for: .staff, answers: PracticeTasksModel.self
      ) { visit in try tasks(visit, FormState()) },
      .form("/cohorts/{cohort}/practice/tasks", for: .staff) { visit in
        let id: ID<Cohort> = try visit.id("cohort")
        let kinds = visit.form.all("kind").compactMap(PracticeTask.Kind.init(rawValue:))
        return visit.done(
          try visit.perform(OfferPractice(Set(kinds), to: id)),
          backTo: visit.practice.cohort(id))
      },
      .form("/cohorts/{cohort}/practice/tasks/own", for: .staff) { visit in
        try visit.submit(otherwise: { state in try tasks(visit, state) }) { form in
          let (title, about) = (
            form.translated("title"), form.translated("about", limit: 500, isRequired: false)
          )
          let due = (form.form["due"] ?? "").isEmpty ? nil : form.day("due")
          try form.finish()
          let id: ID<Cohort> = try visit.id("cohort")
          return visit.done(
            try visit.perform(OfferOwnPractice(cohort: id, title: title, about: about, due: due)),
            backTo: visit.practice.tasks(id))
        }
      },
      .form("/practice/tasks/{task}/keep", for: .staff) { visit in
        let (community, id) = (try visit.community, try visit.id("task") as ID<PracticeTask>)
        let done = try visit.perform(
          KeepPractice(task: id, isOffered: visit.form["offered"] != nil))
        let task = try visit.read { tx in
          try PracticeTask.find(id, community: community, in: tx)
        }
        return visit.done(done, backTo: visit.practice.tasks(task.cohort))
      },
    ]
  }

  private func queue(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id: ID<Cohort> = try visit.id("cohort")
    let model = try visit.read { tx in
      let cohort = try Cohort.find(id, community: community, in: tx)
      let paging = Paging(
        page: visit.pageNumber,
        total: try PracticeReport.count(.waiting, in: id, community: community, tx: tx))
      return PracticeQueueModel(
        cohort: cohort,
        reports: try PracticeReport.all(
          .waiting, in: id, community: community, paging, tx: tx),
        tasks: try PracticeTask.all(of: id, community: community, in: tx), paging: paging)
    }
    return visit.seen(model, as: PracticeQueuePage(model: model, state: state, visit: visit))
  }

  private func typeIn(_ visit: Visit) throws -> Response {
    let community = try visit.community
    let id: ID<Cohort> = try visit.id("cohort")
    return try visit.submit(otherwise: { state in try queue(visit, state) }) { form in
      let number = form.number("number", in: 1...100_000)
      let deed = form.deed()
      let task = form.form["task"].flatMap { ID<PracticeTask>($0) }
      if task == nil { form.fault("task", Message("web.fault.choose")) }
      let person = try visit.read { tx in
        try Enrolment.person(number: number, in: id, community: community, tx: tx)
      }
      if person == nil {
        form.fault("number", Message("practice.fault.number", .number(number)))
      }
      try form.finish()
      guard let task, let person else { throw DomainError.notFound }
      let done = try visit.perform(
        ReportPractice(task: task, deed: deed, participant: person))
      return visit.done(done, backTo: visit.practice.report(done))
    }
  }

  private func tasks(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id: ID<Cohort> = try visit.id("cohort")
    let model = try visit.read { tx in
      PracticeTasksModel(
        cohort: try Cohort.find(id, community: community, in: tx),
        tasks: try PracticeTask.all(of: id, community: community, in: tx))
    }
    return visit.seen(model, as: PracticeTasksPage(model: model, state: state, visit: visit))
  }
}
