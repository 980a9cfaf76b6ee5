import Core
import Database
import JSON
import Localization
import Markup
import Web

/// One person and her roles, to be changed; or an empty form for a new one.
struct MemberModel: JSONModel {
  var person: PersonRecord?
  var roles: [Role]
  var mayGiveAllRoles: Bool

  static let fields: [JSONField<Self>] = [
    .init("person") { $0.person }, .init("roles") { $0.roles },
  ]

  static func find(_ visit: Visit, in tx: borrowing Transaction<Reads>) throws -> MemberModel {
    let id: ID<Person> = try visit.id("person")
    return MemberModel(
      person: try PersonRecord.find(id, community: try visit.community, in: tx),
      roles: try PersonRecord.roles(of: id, in: tx).sorted { $0.rawValue < $1.rawValue },
      mayGiveAllRoles: visit.viewer.roles.contains(.administrator))
  }
}

/// The form of one person.
struct MemberPage: Page {
  let model: MemberModel
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String { model.person?.name ?? words(Message("people.add")) }
  var patch: Patch { .people }

  private var action: URLPath {
    model.person.map { visit.path("people", $0.id.description) } ?? visit.path("people", "new")
  }

  var body: Markup {
    h1 { title }
    FaultSummary(state, words)
    CommandForm(action, visit: visit) {
      TextField(
        "name", Message("people.name"), state, words, hint: Message("people.name.hint"),
        more: .autocomplete("off"))
      TextField("called", Message("people.called"), state, words, isRequired: false)
      fieldset {
        legend { words(Message("people.roles")) }
        if model.mayGiveAllRoles {
          p(.class("hint")) { words(Message("people.roles.new-card")) }
        }
        for role in offered { box(role) }
      }
      button(.type("submit")) { words(Message("people.save")) }
    }
    if let person = model.person { card(person) }
  }

  private var offered: [Role] {
    Role.allCases.filter { model.mayGiveAllRoles || !$0.seesOthers || model.roles.contains($0) }
  }

  private func box(_ role: Role) -> Markup {
    CheckField(
      "role", value: role.rawValue, words(role.title),
      isOn: state.isTyped ? state.has("role", role.rawValue) : model.roles.contains(role)
    ).body
  }

  private func card(_ person: PersonRecord) -> Markup {
    Card(words(Message("people.cards.title"))) {
      p { words(Message("people.cards.text")) }
      CommandForm(visit.path("people", "cards"), visit: visit, class: "inline") {
        input(.type("hidden"), .name("person"), .value(person.id.description))
        button(.type("submit")) { words(Message("people.cards.print-one")) }
      }
    }.body
  }
}
