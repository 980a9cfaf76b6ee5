import Core
import HTTP
import Localization
import Spreadsheet
import Web

extension School {
  /// A file of 100,000 women is some megabytes.
  static let uploadLimit = 16 << 20

  var importEndpoints: [Endpoint] {
    [
      .page("/cohorts/{cohort}/imports/new", for: .staff, answers: EmptyModel.self) { visit in
        try uploadPage(visit, FormState())
      },
      .file("/cohorts/{cohort}/imports/template.csv", for: .staff, pace: .quick) { visit in
        template(visit.words)
      },
      .form(
        "/cohorts/{cohort}/imports", for: .staff, pace: .slow, bodyLimit: School.uploadLimit
      ) { visit in try upload(visit) },
      .page("/imports/{import}", for: .staff, answers: ImportModel.self) { visit in
        try importPage(visit, FormState())
      },
      .form("/imports/{import}/confirm", for: .staff, pace: .slow) { visit in
        try confirm(visit)
      },
      .form("/imports/{import}/drop", for: .staff) { visit in
        try change(visit) { DropImport($0) }
      },
      .form("/imports/{import}/cancel", for: .staff) { visit in
        try change(visit) { CancelImport($0) }
      },
      .form("/imports/{import}/resume", for: .staff) { visit in
        try change(visit) { ResumeImport($0) }
      },
      .form("/imports/{import}/undo", for: .staff, pace: .slow) { visit in
        try change(visit) { UndoImport($0) }
      },
    ]
  }

  private func uploadPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let cohort = try visit.read { tx in try Cohort.find(id, community: community, in: tx) }
    return visit.seen(EmptyModel(), as: UploadPage(cohort: cohort, state: state, visit: visit))
  }

  private func upload(_ visit: Visit) throws -> Response {
    let cohort = try visit.id("cohort", as: Cohort.self)
    return try visit.submit(otherwise: { state in try uploadPage(visit, state) }) { form in
      guard let file = form.form.file("file"), !file.bytes.isEmpty else {
        throw DomainError.invalid([Fault("file", Message("school.import.fault.no-file"))])
      }
      let name = Normalize.name(file.name)
      let reading = ReadImport(
        environment: visit.environment, cohort: cohort, actor: try visit.actor(),
        fileName: name.isEmpty ? "CSV" : String(name.prefix(200)))
      let id = try reading.read(file.bytes)
      return visit.done(id, backTo: visit.school.peopleImport(id))
    }
  }

  private func importPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id = try visit.id("import", as: PeopleImport.self)
    let model = try visit.read { tx in
      try ImportModel.find(id, community: community, page: visit.pageNumber, in: tx)
    }
    let state = state.or(["namesakes": NamesakeRule.same.rawValue])
    return visit.seen(model, as: ImportPage(model: model, state: state, visit: visit))
  }

  private func confirm(_ visit: Visit) throws -> Response {
    let id = try visit.id("import", as: PeopleImport.self)
    return try visit.submit(otherwise: { state in try importPage(visit, state) }) { form in
      let rule = form.form["namesakes"].flatMap(NamesakeRule.init(rawValue:)) ?? .same
      let done = try visit.perform(ConfirmImport(id, namesakes: rule))
      try enrolAtOnceIfSmall(id, visit)
      return visit.done(done, backTo: visit.school.peopleImport(id))
    }
  }

  private func enrolAtOnceIfSmall(_ id: ID<PeopleImport>, _ visit: Visit) throws {
    let community = try visit.community
    let job = try visit.read { tx in
      try JobRecord.latest(ImportJob.kind, of: id.uuid, community: community, in: tx)
    }
    guard let job, job.total <= ImportJob.atOnce, job.state.isOpen else { return }
    try JobSteps([ImportJob()], environment: visit.environment).step(job)
  }

  private func change<C: Command>(
    _ visit: Visit, _ command: (ID<PeopleImport>) -> C
  ) throws -> Response {
    let id = try visit.id("import", as: PeopleImport.self)
    return try visit.submit(otherwise: { state in try importPage(visit, state) }) { _ in
      visit.done(try visit.perform(command(id)), backTo: visit.school.peopleImport(id))
    }
  }

  /// An empty list in the reader's words, to be filled in.
  private func template(_ words: Localizer) -> Response {
    var writer = CSVWriter(separator: .semicolon, byteOrderMark: true)
    writer.append(
      ["name", "called", "identifier"].map { words(Message("school.import.column.\($0)")) })
    return .file(.csv, named: "kurak.csv", writer.bytes)
  }
}
