import Core
import HTTP
import Paper
import Web

extension Proposals {
  var processEndpoints: [Endpoint] {
    [
      .page("/proposals", for: .anyone, answers: ProcessListModel.self) { visit in
        let model = try visit.read { tx in
          try ProcessListModel.read(
            page: visit.pageNumber, for: visit.viewer, today: visit.now.day, in: tx)
        }
        return visit.seen(model, as: ProcessListPage(model: model, visit: visit))
      },
      .page(
        "/proposals/processes/new", for: JointProcess.makers, answers: NothingModel.self
      ) { visit in newProcess(visit, FormState()) },
      .form("/proposals/processes", for: JointProcess.makers) { visit in try plan(visit) },
      .page("/proposals/processes/{process}", for: .anyone, answers: ProcessModel.self) { visit in
        try showProcess(visit, FormState())
      },
      .page(
        "/proposals/processes/{process}/plan", for: JointProcess.makers, answers: NothingModel.self
      ) { visit in try editProcess(visit, FormState()) },
      .form("/proposals/processes/{process}/plan", for: JointProcess.makers) { visit in
        try change(visit)
      },
      .form("/proposals/processes/{process}/publication", for: JointProcess.makers) { visit in
        let id = try visit.id("process", as: JointProcess.self)
        return try visit.submit(otherwise: { try showProcess(visit, $0) }) { _ in
          visit.done(
            try visit.perform(PublishProcess(id)), backTo: visit.proposals.process(id))
        }
      },
    ] + linkEndpoints + paperEndpoints
  }

  private var linkEndpoints: [Endpoint] {
    [
      .form("/proposals/processes/{process}/links", for: JointProcess.makers) { visit in
        try link(visit)
      },
      .form(
        "/proposals/processes/{process}/links/{link}/removal", for: JointProcess.makers
      ) { visit in
        let id = try visit.id("process", as: JointProcess.self)
        let done = try visit.perform(
          UnlinkFromProcess(process: id, link: try visit.id("link")))
        return visit.done(done, backTo: visit.proposals.process(id).fragment("links"))
      },
    ]
  }

  private var paperEndpoints: [Endpoint] {
    [
      .file("/proposals/processes/{process}/calendar.ics", for: .anyone, pace: .quick) { visit in
        let model = try processModel(visit)
        let feed = ProcessCalendar(process: model.process, words: visit.words, now: visit.now).feed
        return .file(.calendar, named: "phases.ics", feed.bytes)
      },
      .file("/proposals/processes/{process}/notice.pdf", for: .anyone) { visit in
        let process = try processModel(visit).process
        let notice = ProcessNotice(
          process: process, place: visit.viewer.communityName.text(visit.language),
          address: visit.siteAddress + visit.proposals.process(process.id).text,
          words: visit.words)
        return .file(.pdf, named: "notice.pdf", try notice.paper.pdf())
      },
    ]
  }

  func processModel(_ visit: Visit) throws -> ProcessModel {
    let id = try visit.id("process", as: JointProcess.self)
    return try visit.read { tx in
      try ProcessModel.read(
        id, for: visit.viewer, today: visit.now.day, heads: heads, in: tx)
    }
  }

  private func showProcess(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try processModel(visit)
    return visit.seen(model, as: ProcessPage(model: model, state: state, visit: visit))
  }

  private func newProcess(_ visit: Visit, _ state: FormState) -> Response {
    guard let template = visit.form["template"].flatMap(ProcessTemplate.init(rawValue:)) else {
      return visit.seen(NothingModel(), as: TemplatePage(visit: visit))
    }
    let plan = ProcessPlan(
      template, title: Translated(), firstDay: visit.now.day.advanced(by: 7), answeredBy: "",
      passedTo: [])
    return visit.seen(
      NothingModel(),
      as: ProcessFormPage(
        visit: visit, state: state.or(plan.formValues), template: template, plan: plan,
        process: nil))
  }

  private func plan(_ visit: Visit) throws -> Response {
    try visit.submit(otherwise: { state in newProcess(visit, state) }) { form in
      let plan = form.processPlan(form.choice("template") ?? .gathering)
      try form.finish()
      let id = try visit.perform(PlanProcess(plan))
      return visit.done(id, backTo: visit.proposals.process(id))
    }
  }

  private func editProcess(_ visit: Visit, _ state: FormState) throws -> Response {
    let process = try processModel(visit).process
    return visit.seen(
      NothingModel(),
      as: ProcessFormPage(
        visit: visit, state: state.or(process.plan.formValues), template: process.template,
        plan: process.plan, process: process.id))
  }

  private func change(_ visit: Visit) throws -> Response {
    let process = try processModel(visit).process
    return try visit.submit(otherwise: { state in try editProcess(visit, state) }) { form in
      let plan = form.processPlan(process.template)
      try form.finish()
      let done = try visit.perform(ChangeProcess(process.id, to: plan))
      return visit.done(done, backTo: visit.proposals.process(process.id))
    }
  }

  private func link(_ visit: Visit) throws -> Response {
    let id = try visit.id("process", as: JointProcess.self)
    return try visit.submit(otherwise: { state in try showProcess(visit, state) }) { form in
      let title = form.line("title")
      let typed = form.line("address", in: 1...500)
      let address = OwnAddress(typed, site: visit.siteAddress, isHere: isHere)
      if address == nil && !typed.isEmpty {
        form.fault("address", Message("proposals.fault.address"))
      }
      try form.finish()
      let link = try visit.perform(
        LinkToProcess(id, title: title, segments: address?.segments ?? []))
      return visit.done(link, backTo: visit.proposals.process(id).fragment("links"))
    }
  }
}
