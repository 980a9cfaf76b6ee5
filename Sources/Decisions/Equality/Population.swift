import Core
import Database
import JSON
import Localization
import Markup
import Web

/// How many women and men live here, beside which every share stands.
struct Population: Sendable {
  static let table = Table("population")

  let women: Int
  let men: Int
  let source: String

  static func find(
    _ community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Population? {
    try tx.first(
      "SELECT women, men, source FROM population WHERE community = \(community)"
    ) { row in Population(women: try row(0), men: try row(1), source: try row(2)) }
  }
}

/// Notes how many women and men live here, and who says so.
package struct NotePopulation: Command {
  package static let name = "note-population"
  package static let access = Access.deciders
  package var women: Int
  package var men: Int
  package var source: String

  package init(women: Int, men: Int, source: String) {
    self.women = women
    self.men = men
    self.source = source
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try tx.put(
      into: Population.table, ID<Population>.derived("population", actor.community.uuid),
      ["community": actor.community, "women": women, "men": men, "source": source])
    return Done()
  }
}

struct PopulationModel: JSONModel {
  let population: Population?

  static let fields: [JSONField<Self>] = [
    .init("women") { $0.population?.women }, .init("men") { $0.population?.men },
    .init("source") { $0.population?.source },
  ]

  var fieldsOfForm: [String: String] {
    guard let population else { return [:] }
    return [
      "women": String(population.women), "men": String(population.men),
      "source": population.source,
    ]
  }
}

/// The form in which that is said.
struct PopulationForm: Page {
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { words(Message("decisions.population.title")) }
  var patch: Patch { .decisions }

  var body: Markup {
    p { a(.href(DecisionsPath.list(visit))) { words(Message("decisions.title")) } }
    h1 { title }
    p { words(Message("decisions.population.intro")) }
    CommandForm(visit.path("decisions", "population"), visit: visit) {
      FaultSummary(state, words)
      TextField(
        "women", Message("equality.shares.women"), state, words, more: .inputmode("numeric"))
      TextField(
        "men", Message("equality.shares.men"), state, words, more: .inputmode("numeric"))
      TextField("source", Message("decisions.population.source"), state, words)
      button(.class("button"), .type("submit")) { words(Message("decisions.form.save")) }
    }
  }
}
