import Choice
import Core
import Database
import JSON
import Localization
import Markup
import Web

/// Where answer sheets are printed and typed in.
struct SheetModel: JSONModel {
  static let mostFound = 20

  let topic: Topic
  let printed: Int
  let typed: Int
  let query: String
  let found: [Line]
  /// Whose sheet is being typed in.
  let person: Line?
  let opinions: [Opinion]

  struct Line: JSONModel {
    let id: ID<Person>
    let name: String
    let isOnPaper: Bool

    static let fields: [JSONField<Self>] = [
      .init("id") { $0.id }, .init("name") { $0.name }, .init("on_paper") { $0.isOnPaper },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("topic") { $0.topic.id }, .init("printed") { $0.printed }, .init("typed") { $0.typed },
    .init("found") { $0.found }, .init("person") { $0.person },
  ]

  static func read(
    _ id: ID<Topic>, query: String, person: ID<Person>?, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> SheetModel {
    let counts = try AnswerPaper.counts(of: id, in: tx)
    let chosen = try person.map { person in
      try lines(of: id, "AND person.id = \(person)", in: community, tx: tx).first
    }
    let key = SearchKey.fold(query)
    return SheetModel(
      topic: try Topic.find(id, community: community, in: tx), printed: counts.printed,
      typed: counts.typed, query: query,
      found: key.isEmpty
        ? []
        : try lines(
          of: id, "AND \(.indexOf)(person.search_key, \(key)) > 0", in: community, tx: tx),
      person: chosen ?? nil, opinions: try AnswerPaper.opinions(of: id, in: tx))
  }

  private static func lines(
    of topic: ID<Topic>, _ which: SQL, in community: ID<Community>,
    tx: borrowing Transaction<some Any>
  ) throws -> [Line] {
    let roles = Voter.roles.sorted { $0.rawValue < $1.rawValue }
    return try tx.all(
      """
      SELECT person.id, person.name, EXISTS (
        SELECT 1 FROM deliberation_on_paper
        WHERE deliberation_on_paper.topic = \(topic)
          AND deliberation_on_paper.person = person.id)
      FROM person WHERE person.community = \(community) \(which) AND EXISTS (
        SELECT 1 FROM membership
        WHERE membership.person = person.id AND membership.role IN (\(list: roles)))
      ORDER BY person.sort_key, person.id LIMIT \(mostFound)
      """
    ) { row in Line(id: try row(0), name: try row(1), isOnPaper: try row(2)) }
  }
}

struct SheetPage: Page {
  let model: SheetModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  private var path: URLPath { DeliberationPath.part(model.topic.id, "sheets", visit) }
  private var isOpen: Bool { model.topic.state(at: visit.now) == .open }
  var title: String { words(Message("deliberation.sheets")) }
  var patch: Patch { .deliberation }
  var alternate: ((Language) -> URLPath)? {
    let id = model.topic.id
    return { URLPath([$0.rawValue, "deliberations", id.description, "sheets"]) }
  }

  var body: Markup {
    p {
      a(.href(DeliberationPath.topic(model.topic.id, visit))) {
        Said(model.topic.terms.question, words)
      }
    }
    h1 { title }
    FaultSummary(state, words)
    if let person = model.person {
      typing(person)
    } else {
      p { words(Message("deliberation.sheets.intro")) }
      p {
        words(
          Message("deliberation.sheets.counts", .number(model.printed), .number(model.typed)))
      }
      printing
      if isOpen { finding }
    }
  }

  private var printing: Markup {
    Card(words(Message("deliberation.sheets.print-title"))) {
      if model.printed > model.typed {
        p {
          a(
            .class("button quiet"),
            .href(DeliberationPath.part(model.topic.id, "sheets.pdf", visit))
          ) { words(Message("deliberation.sheets.file")) }
        }
      }
      CommandForm(DeliberationPath.part(model.topic.id, "sheets", visit), visit: visit) {
        TextField(
          "count", Message("deliberation.sheets.count"), state, words, more: .inputmode("numeric"))
        button(.class("button quiet"), .type("submit")) {
          words(Message("deliberation.sheets.print"))
        }
      }
    }.body
  }

  private var finding: Markup {
    Card(words(Message("deliberation.sheets.type-title"))) {
      form(.method("get"), .action(path), .class("form"), .role("search")) {
        div(.class("field")) {
          label(.for("q")) { words(Message("deliberation.sheets.name")) }
          input(.type("search"), .id("q"), .name("q"), .value(model.query))
        }
        button(.class("button quiet"), .type("submit")) {
          words(Message("deliberation.sheets.find"))
        }
      }
      if !model.query.isEmpty, model.found.isEmpty {
        p { words(Message("deliberation.sheets.nobody")) }
      }
      ul(.class("plain-list")) {
        for line in model.found {
          li {
            if line.isOnPaper {
              line.name
              " "
              span(.class("tag good")) { words(Message("deliberation.sheets.done")) }
            } else {
              a(
                .href(
                  visit.path(
                    "deliberations", model.topic.id.description, "sheets",
                    query: [("person", line.id.description)]))
              ) { line.name }
            }
          }
        }
      }
    }.body
  }

  private func typing(_ person: SheetModel.Line) -> Markup {
    CommandForm(DeliberationPath.part(model.topic.id, "sheet", visit), visit: visit) {
      p(.class("notice plain")) {
        words(Message("deliberation.sheets.of", .text(person.name)))
      }
      input(.type("hidden"), .name("person"), .value(person.id.description))
      TextField(
        "code", Message("deliberation.sheets.code"), state, words,
        more: .autocomplete("off"), .autocapitalize("characters"), .spellcheck("false"))
      for opinion in model.opinions { statement(opinion) }
      button(.class("button"), .type("submit")) { words(Message("deliberation.sheets.save")) }
    }.body
  }

  private func statement(_ opinion: Opinion) -> Markup {
    fieldset(.class("field")) {
      legend { "\(opinion.number). \(opinion.words)" }
      for answer in Answer.allCases {
        label(.class("check")) {
          Markup.element(
            "input",
            [.type("radio"), .name("s\(opinion.number)"), .value(answer.word)]
              + (state.has("s\(opinion.number)", answer.word) ? [.checked] : []), nil)
          span {
            words(Message(key: "deliberation.sheet.\(answer.word)", arguments: []))
          }
        }
      }
    }
  }
}
