import Choice
import Core
import HTTP
import Web

extension Decisions {
  /// Before `decisions/{decision}`, whose shape this has, too.
  var importEndpoints: [Endpoint] {
    [
      .page("decisions/import", for: .deciders, answers: ImportFormModel.self) { visit in
        showImportForm(visit, FormState(CountingRule().fields))
      },
      .form(
        "decisions/import", for: .deciders, pace: .slow,
        bodyLimit: UploadedElection.limit + Endpoint.formLimit
      ) { visit in
        try visit.submit(otherwise: { showImportForm(visit, $0) }) { form in
          let command = try importCommand(visit, &form)
          let id = try visit.perform(command)
          return visit.done(id, backTo: DecisionsPath.decision(id, visit))
        }
      },
    ]
  }
}

/// Reads and counts before anything is locked.
private func importCommand(_ visit: Visit, _ form: inout FormReader) throws -> ImportElection {
  let name = form.line("name", in: 0...120)
  let rule = form.countingRule()
  let bytes = form.form.file("file")?.bytes ?? []
  if bytes.isEmpty { form.fault("file", Message("decisions.import.no-file")) }
  if bytes.count > UploadedElection.limit {
    throw DomainError.tooLarge(limit: UploadedElection.limit)
  }
  try form.finish()
  let upload = try UploadedElection(bytes, language: visit.language, at: visit.now)
  // Lots are drawn from what the file itself says, so that anybody can draw them again.
  let seed = upload.file.value(of: "seed") ?? upload.title
  let title = name.isEmpty ? upload.title : name
  return ImportElection(
    title: Translated([visit.language: title]), currency: upload.currency, rule: rule, seed: seed,
    heldAt: upload.heldAt, count: upload.count(by: rule, seed: seed))
}

private func showImportForm(_ visit: Visit, _ state: FormState) -> Response {
  visit.seen(ImportFormModel(state: state), as: ImportForm(state: state, visit: visit))
}
