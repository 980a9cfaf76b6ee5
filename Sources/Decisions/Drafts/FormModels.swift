import Core
import JSON
import Web

/// What the form of a decision holds.
struct DecisionFormModel: JSONModel {
  let decision: ID<Decision>?
  let kind: any Kind.Type
  let state: FormState

  /// The parameters of the kind as they stand in the form.
  private var settings: [Setting] {
    kind.init(Settings()).settings.fields.keys.sorted().map {
      Setting(name: $0, value: state.value($0))
    }
  }

  struct Setting: JSONModel {
    let name: String
    let value: String
    static let fields: [JSONField<Self>] = [
      .init("name") { $0.name }, .init("value") { $0.value },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.decision }, .init("title") { translated("title", $0.state) },
    .init("description") { translated("description", $0.state) },
    .init("budget") { $0.state.value("budget") }, .init("day") { $0.state.value("day") },
    .init("time") { $0.state.value("time") },
    .init("method") { $0.state.value("method") },
    .init("completion") { $0.state.value("completion") },
    .init("start") { $0.state.value("start") },
    .init("exhaustive") { $0.state.value("exhaustive") },
    .init("utility") { $0.state.value("utility") },
    .init("gate") { $0.state.value("gate") },
    .init("ties") { $0.state.value("ties") },
    .init("paper") { $0.state.has("paper", "yes") },
    .init("rereading") { $0.state.or(["rereading": Rereading.all.rawValue]).value("rereading") },
    .init("kind") { $0.kind.name }, .init("settings") { $0.settings },
    .init("practice") { $0.state.has("practice", "yes") },
  ]
}

/// What the form of an idea holds.
struct IdeaFormModel: JSONModel {
  let decision: ID<Decision>
  let idea: ID<Idea>?
  let state: FormState

  static let fields: [JSONField<Self>] = [
    .init("decision") { $0.decision }, .init("idea") { $0.idea },
    .init("title") { translated("title", $0.state) },
    .init("description") { translated("description", $0.state) },
    .init("cost") { $0.state.value("cost") }, .init("sex") { $0.state.value("sex") },
  ]
}

extension IdeaTerms {
  /// The fields of a form that shows an idea.
  static func fields(of idea: Idea) -> [String: String] {
    var fields = idea.title.fields("title")
    fields.merge(idea.description.fields("description")) { $1 }
    fields["cost"] = idea.cost.stored
    fields["sex"] = idea.sex?.rawValue ?? ""
    return fields
  }
}

private func translated(_ name: String, _ state: FormState) -> Translated {
  Translated(
    Language.allCases.reduce(into: [:]) { texts, language in
      texts[language] = state.value("\(name).\(language.rawValue)")
    })
}
