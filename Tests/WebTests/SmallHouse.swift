import Core
import Database
import HTTP
import JSON
import KurakTesting
import Localization
import Markup
import Sodium

@testable import Web

/// A house with one small room, which knows every way of answering.
struct SmallHouse {
  let house: TestHouse

  init(more: [Endpoint] = []) throws {
    house = try TestHouse(
      migrations: [SmallHouse.migration], endpoints: SmallHouse.endpoints + more)
  }

  static let note = Table("note")

  static let migration = Migration(
    "test-notes",
    """
    CREATE TABLE note (
      id \(.id) PRIMARY KEY, community \(.id) NOT NULL REFERENCES community (id),
      text \(.text) NOT NULL
    ) \(.strict)
    """)

  static let endpoints: [Endpoint] = [
    .page("/", for: .anyone, answers: NotesModel.self) { visit in try notes(visit, FormState()) },
    .page("/notes", for: .signedIn, answers: NotesModel.self) { visit in
      try notes(visit, FormState())
    },
    .form("/notes", for: .signedIn) { visit in
      try visit.submit(otherwise: { state in try notes(visit, state) }) { form in
        let text = form.line("text", in: 2...20)
        try form.finish()
        let id = try visit.perform(WriteNote(text: text))
        return visit.done(id, backTo: visit.path("notes", id.description))
      }
    },
    .form("/notes/{note}", for: .staff) { visit in
      let id: ID<NotesModel> = try visit.id("note")
      let done = try visit.perform(BurnNote(note: id))
      return visit.done(done, backTo: visit.path("notes"))
    },
    .form("/wish", for: .anyone, bodyLimit: 1000) { visit in
      Response(.text, Array((visit.form["wish"] ?? "-").utf8))
    },
    .form("/hook", for: .administrator, place: .root) { _ in Response(.text, [111, 107]) },
    .page("/office", for: .administrator, answers: NothingModel.self) { visit in
      visit.seen(NothingModel(), as: NotesPage(notes: [], state: FormState(), visit: visit))
    },
    .page("/faults/{kind}", for: .anyone, answers: NothingModel.self) { visit in
      throw fault(try visit.text("kind"))
    },
    .file("/paper", for: .signedIn) { _ in .file(.pdf, named: "ө.pdf", Array("%PDF".utf8)) },
    .file("/probe", for: .anyone, place: .root, needsCommunity: false) { _ in
      Response(.text, [111, 107])
    },
    .file("/large", for: .anyone, place: .root, needsCommunity: false) { _ in
      Response(.text, [UInt8](repeating: 97, count: 20_000))
    },
    .page("/{word}/said", for: .anyone, answers: NothingModel.self) { visit in
      Response(.text, Array(try visit.text("word").utf8))
    },
  ]

  static let forms = endpoints.filter { $0.method == .post }

  static func fault(_ kind: String) -> any Error {
    switch kind {
    case "not-found": DomainError.notFound
    case "sign-in": DomainError.signInNeeded
    case "forbidden": DomainError.forbidden
    case "invalid": DomainError.invalid([Fault("text", Message("web.fault.required"))])
    case "rule": DomainError.rule(Message("web.error.command-reused"))
    case "too-fast": DomainError.tooFast(seconds: 7)
    case "too-large": DomainError.tooLarge(limit: 2048)
    case "busy": DatabaseError.engine(code: 5, message: "locked", statement: "BEGIN")
    default: DatabaseError.engine(code: 1, message: "canary-secret", statement: "SELECT canary")
    }
  }

  private static func notes(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let notes: [String] = try visit.read { tx in
      try tx.all("SELECT text FROM note WHERE community = \(community) ORDER BY id") { row in
        try row(0)
      }
    }
    return visit.seen(
      NotesModel(notes: notes), as: NotesPage(notes: notes, state: state, visit: visit))
  }
}

struct NotesModel: JSONModel {
  var notes: [String]
  static let fields: [JSONField<Self>] = [.init("notes") { $0.notes }]
}

struct NotesPage: Page {
  let notes: [String]
  let state: FormState
  let visit: Visit

  var title: String { "Notes" }
  var body: Markup {
    h1 { title }
    ul { for note in notes { li { note } } }
    FaultSummary(state, visit.words)
    CommandForm(visit.path("notes"), visit: visit) {
      TextField("text", Message("web.product"), state, visit.words)
      TextField("secret", Message("web.product"), state, visit.words, type: "password")
      TextArea("long", Message("web.product"), state, visit.words)
    }
  }
}

struct WriteNote: Command {
  static let name = "write-note"
  static let access = Access.signedIn
  var text: String

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> ID<NotesModel> {
    let id = ID<NotesModel>.make(at: actor.now)
    try tx.insert(
      into: SmallHouse.note, id, ["community": actor.community, "text": text])
    if text == "refused" { throw DomainError.rule(Message("web.error.command-reused")) }
    return id
  }
}

struct BurnNote: Command {
  static let name = "burn-note"
  static let access = Access.staff
  var note: ID<NotesModel>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    guard try tx.delete(from: SmallHouse.note, note) else { throw DomainError.notFound }
    return Done()
  }
}
