import Core
import Database
import HTTP
import JSON
import People
import Sodium
import Web

/// Takes in what a phone without a connection saved as a file, in the name of whoever wrote it.
///
/// Each form carries the id of its command, so the same file may come ten times, by ten ways.
struct Handover: Sendable {
  static let limit = 24 << 20
  /// What a form of a phone may be sent to: everything but this.
  let endpoints: [Endpoint]

  var all: [Endpoint] {
    [
      .page("/offline/handover", for: .clerks, answers: HandoverModel.self) { visit in
        show(HandoverModel(), FormState(), visit)
      },
      .form("/offline/handover", for: .clerks, pace: .slow, bodyLimit: Self.limit) { visit in
        try visit.submit(otherwise: { show(HandoverModel(), $0, visit) }) { form in
          let bytes = form.form.file("file")?.bytes ?? []
          guard let file = HandoverFile(bytes) else {
            let fault = bytes.isEmpty ? "file" : "form"
            throw DomainError.invalid([
              Fault("file", Message(key: "house.handover.fault.\(fault)", arguments: []))
            ])
          }
          return show(try take(file, visit), FormState(), visit)
        }
      },
    ]
  }

  private func show(_ model: HandoverModel, _ state: FormState, _ visit: Visit) -> Response {
    visit.seen(model, as: HandoverPage(model: model, state: state, visit: visit))
  }

  private func take(_ file: HandoverFile, _ visit: Visit) throws -> HandoverModel {
    let writers = try writers(Set(file.rows.map(\.person)), visit)
    var model = HandoverModel()
    for row in file.rows {
      guard let writer = writers[row.person],
        let form = HandedForm(row, of: writer.person, visit.environment.keys)
      else {
        model.strange += 1
        continue
      }
      switch send(form, writer, visit) {
      case 200: model.taken += 1
      case 401, 408, 429, 500...: model.later += 1
      default: model.refused += 1
      }
    }
    return model
  }

  /// The status of what the house said, as if her phone had sent it.
  private func send(_ form: HandedForm, _ writer: Writer, _ visit: Visit) -> Int {
    let token = visit.environment.keys.formToken.make(for: writer.secret)
    return writer.dispatcher.respond(to: form.request(like: visit.request, token: token)).response
      .status
  }

  /// Somebody whose forms are in the file, and the table of routes as it is for her.
  private struct Writer {
    let person: ID<Person>
    let secret: String
    let dispatcher: Dispatcher
  }

  /// Whoever the tags name, with the roles she has today.
  private func writers(_ tags: Set<String>, _ visit: Visit) throws -> [String: Writer] {
    try visit.read { tx in
      let community = try visit.community
      let persons: [ID<Person>] = try tx.all(
        "SELECT id FROM person WHERE community = \(community)"
      ) { row in try row(0) }
      return try persons.reduce(into: [:]) { found, person in
        let tag = OfflineKey.tag(of: person, visit.environment.keys)
        guard tags.contains(tag) else { return }
        let viewer = Viewer(
          community: community, communityName: visit.viewer.communityName, person: person,
          roles: try PersonRecord.roles(of: person, in: tx), secret: Base32.encode(Random.bytes(32))
        )
        found[tag] = Writer(
          person: person, secret: viewer.secret,
          dispatcher: Dispatcher(endpoints, environment: visit.environment) { _, _ in viewer })
      }
    }
  }
}

/// What became of a file; of whom it was and what stood in it is not said.
struct HandoverModel: JSONModel {
  var taken = 0
  var refused = 0
  var later = 0
  var strange = 0

  static let fields: [JSONField<Self>] = [
    .init("taken") { $0.taken }, .init("refused") { $0.refused }, .init("later") { $0.later },
    .init("strange") { $0.strange },
  ]
}
