import Core
import Database
import HTTP
import Localization
import Web

extension Deliberation {
  /// Before `deliberations/{topic}`, whose shape these have, too.
  var importEndpoints: [Endpoint] {
    [
      .page("deliberations/import", for: ImportTopic.access, answers: NothingModel.self) { visit in
        showUpload(visit, FormState())
      },
      .form(
        "deliberations/import", for: ImportTopic.access, pace: .slow,
        bodyLimit: ExportFiles.limit + Endpoint.formLimit
      ) { visit in try upload(visit) },
      .page(
        "deliberations/imports/{import}", for: ImportTopic.access,
        answers: ImportPreviewModel.self, pace: .slow
      ) { visit in try preview(visit, FormState()) },
      .form("deliberations/imports/{import}/confirm", for: ImportTopic.access, pace: .slow) {
        visit in try confirm(visit)
      },
      .form("deliberations/imports/{import}/drop", for: ImportTopic.access) { visit in
        let (found, community) = (try found(visit), try visit.community)
        try visit.environment.database.write { tx in
          try KeptExport.drop(found.id, community: community, in: tx)
        }
        return visit.done(Done(), backTo: DeliberationPath.list(visit))
      },
    ]
  }
}

private func showUpload(_ visit: Visit, _ state: FormState) -> Response {
  visit.seen(NothingModel(), as: ImportUploadPage(state: state, visit: visit))
}

/// Reads all once before it is kept: what cannot be taken at all is refused here.
private func upload(_ visit: Visit) throws -> Response {
  let community = try visit.community
  return try visit.submit(otherwise: { showUpload(visit, $0) }) { form in
    let sent = form.form.files.filter { $0.field == "file" && !$0.bytes.isEmpty }
    let files = try ExportFiles(uploaded: sent.map { ($0.name, $0.bytes) })
    _ = try ExportReading(files, question: Translated(), source: "", language: nil)
    // The same form sent twice is one import.
    let kept = KeptExport(
      id: .derived("deliberation-import", try visit.actor().command),
      fileName: name(of: sent.map(\.name)), bytes: try files.zipped, topic: nil)
    try visit.environment.database.write { tx in
      try kept.keep(in: community, at: visit.now, tx: tx)
    }
    return visit.done(kept.id, backTo: DeliberationPath.imported(kept.id, visit))
  }
}

private func name(of files: [String]) -> String {
  let name = Normalize.name(files.joined(separator: ", "))
  return name.isEmpty ? "Polis" : String(name.prefix(200))
}

private func found(_ visit: Visit) throws -> KeptExport {
  let (id, community) = (try visit.id("import", as: KeptExport.self), try visit.community)
  return try visit.read { tx in try KeptExport.find(id, community: community, in: tx) }
}

private func preview(_ visit: Visit, _ state: FormState) throws -> Response {
  let kept = try found(visit)
  if let topic = kept.topic {
    return .redirect(to: DeliberationPath.part(topic, "results", visit))
  }
  let files = try ExportFiles(zip: kept.bytes)
  let reading = try ExportReading(
    files, question: Translated(), source: "", language: nil)
  let model = ImportPreviewModel(kept, reading, page: visit.pageNumber, visit.words)
  let suggested = state.or([
    "question": String((files.topic ?? "").prefix(Topic.longestQuestion)), "language": "",
  ])
  return visit.seen(model, as: ImportPreviewPage(model: model, state: suggested, visit: visit))
}

private func confirm(_ visit: Visit) throws -> Response {
  let kept = try found(visit)
  // Sent twice, it is one topic.
  if let topic = kept.topic {
    return visit.done(topic, backTo: DeliberationPath.part(topic, "results", visit))
  }
  return try visit.submit(otherwise: { try preview(visit, $0) }) { form in
    let question = form.line("question", in: 1...Topic.longestQuestion)
    let language = form.form["language"].flatMap(Language.init(rawValue:))
    try form.finish()
    let files = try ExportFiles(zip: kept.bytes)
    let reading = try ExportReading(
      files, question: Translated([language ?? visit.language: question]),
      source: String((files.url ?? kept.fileName).prefix(200)), language: language)
    let topic = try visit.perform(ImportTopic(reading.held, from: kept.id))
    return visit.done(topic, backTo: DeliberationPath.part(topic, "results", visit))
  }
}
