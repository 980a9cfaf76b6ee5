import Core
import HTTP
import Paper
import People
import Web

extension School {
  var agreementEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/hosts", for: .hosts, answers: AgreementModel.self) { visit in
        try agreementPage(visit, FormState())
      },
      .file("/cohorts/{cohort}/hosts.pdf", for: .hosts) { visit in
        let model = try agreement(visit)
        let paper = model.paper(visit.words)
        return .file(.pdf, named: "\(paper.title).pdf", try paper.pdf())
      },
      .form("/cohorts/{cohort}/hosts", for: .staff) { visit in
        try onAgreement(visit) { form, id in
          let terms = form.hostTerms()
          guard let host = form.form["host"].flatMap({ ID<HostRecord>($0) }) else {
            throw DomainError.invalid([Fault("host", Message("web.fault.choose"))])
          }
          try form.finish()
          return try visit.perform(SetHostTerms(terms, of: host, for: id))
        }
      },
      .form("/cohorts/{cohort}/hosts/new", for: .staff) { visit in
        try onAgreement(visit) { form, _ in
          let kind: HostRecord.Kind? = form.choice("kind")
          let name = form.translated("name")
          try form.finish()
          return try visit.perform(AddHost(kind ?? .other, name))
        }
      },
      .form("/cohorts/{cohort}/hosts/{host}/agree", for: .hosts) { visit in
        try onAgreement(visit) { form, id in
          let by = form.line("by")
          try form.finish()
          return try visit.perform(AgreeAsHost(try visit.id("host"), of: id, by: by))
        }
      },
      .form("/cohorts/{cohort}/hosts/{host}/drop", for: .staff) { visit in
        try onAgreement(visit) { _, id in
          try visit.perform(DropHost(try visit.id("host"), of: id))
        }
      },
    ]
  }

  private func agreement(_ visit: Visit) throws -> AgreementModel {
    let community = try visit.community
    return try visit.read { tx in
      try AgreementModel.find(try visit.id("cohort"), community: community, in: tx)
    }
  }

  private func agreementPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try agreement(visit)
    return visit.seen(model, as: AgreementPage(model: model, state: state, visit: visit))
  }

  private func onAgreement(
    _ visit: Visit, _ act: (inout FormReader, ID<Cohort>) throws -> some CommandOutcome
  ) throws -> Response {
    let id = try visit.id("cohort", as: Cohort.self)
    return try visit.submit(otherwise: { state in try agreementPage(visit, state) }) { form in
      visit.done(try act(&form, id), backTo: visit.school.hosts(id))
    }
  }
}

extension SchoolPath {
  func hosts(_ id: ID<Cohort>) -> URLPath { visit.path("cohorts", id.description, "hosts") }
  func newHost(_ id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "hosts", "new")
  }
  func agreementPaper(_ id: ID<Cohort>) -> URLPath {
    visit.path("cohorts", id.description, "hosts.pdf")
  }
  func host(_ host: ID<HostRecord>, of id: ID<Cohort>, _ part: String) -> URLPath {
    visit.path("cohorts", id.description, "hosts", host.description, part)
  }
}
