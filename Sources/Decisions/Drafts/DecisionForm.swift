import Core
import HTTP
import Localization
import Markup
import Web

/// The form in which a decision's terms are written down.
struct DecisionForm: Page {
  /// The draft that is revised; nothing for a new one.
  let decision: ID<Decision>?
  let kind: any Kind.Type
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String {
    words(Message(decision == nil ? "decisions.form.new" : "decisions.form.revise"))
  }
  var patch: Patch { .decisions }

  var body: Markup {
    h1 { title }
    if decision == nil { KindChooser(kind: kind, visit: visit) }
    CommandForm(action, visit: visit) {
      FaultSummary(state, words)
      input(.type("hidden"), .name("kind"), .value(kind.name))
      TranslatedText(
        name: "title", label: Message("decisions.form.title"), state: state, words: words)
      TranslatedText(
        name: "description", label: Message("decisions.form.description"), state: state,
        words: words, rowCount: 4)
      TextField("day", Message("decisions.form.day"), state, words, type: "date")
      TextField("time", Message("decisions.form.time"), state, words, type: "time")
      p(.class("notice plain")) {
        words(Message("decisions.small.hint", .number(Decision.fewestPublished)))
      }
      CheckField(
        "paper", words(Message("decisions.form.paper")), isOn: state.has("paper", "yes"))
      p(.class("hint")) { words(Message("decisions.form.paper-hint")) }
      RadioGroup(
        oneOf: "rereading", Rereading.allCases.map(\.rawValue), usual: Rereading.all.rawValue,
        state, words)
      CheckField(
        "practice", words(Message("decisions.form.practice")),
        isOn: state.has("practice", "yes"))
      p(.class("hint")) { words(Message("decisions.form.practice-hint")) }
      h2 { words(Message("decisions.rule-card.title")) }
      kind.fields(state, words)
      button(.class("button"), .type("submit")) { words(Message("decisions.form.save")) }
    }
  }

  private var action: URLPath {
    decision.map { DecisionsPath.part($0, "edit", visit) } ?? DecisionsPath.new(visit)
  }
}

extension DecisionTerms {
  /// What the form begins with for a new decision: two weeks, the evening, the usual rule.
  static func suggestion(at now: Instant) -> [String: String] {
    let day = now.day.advanced(by: 14)
    return ["day": day.iso, "time": "18:00"]
  }

  /// The fields of a form that shows a draft.
  static func fields(of decision: Decision) -> [String: String] {
    var fields = decision.rule.fields.merging(decision.kind.settings.fields) { $1 }
    fields.merge(decision.title.fields("title")) { $1 }
    fields.merge(decision.description.fields("description")) { $1 }
    fields["budget"] = decision.budget.stored
    fields["day"] = decision.closesAt.day.iso
    fields["time"] = "\(padded(decision.closesAt.hour, 2)):\(padded(decision.closesAt.minute, 2))"
    fields["paper"] = decision.usesPaper ? "yes" : ""
    fields["rereading"] = decision.rereading.rawValue
    fields["practice"] = decision.isPractice ? "yes" : ""
    return fields
  }
}

extension FormReader {
  mutating func decisionTerms() -> DecisionTerms {
    let title = translated("title", limit: 120)
    let description = translatedText("description", limit: 2000)
    let kind = decisionKind()
    let isBudget = kind == BudgetKind.self
    let budget = isBudget ? number("budget", in: 1...1_000_000_000_000) : 0
    let (day, minutes) = (day("day"), time("time"))
    return DecisionTerms(
      title: title, description: description, budget: budget,
      closesAt: Instant(day, hour: minutes / 60, minute: minutes % 60),
      way: Way(kind: kind.read(&self)), usesPaper: flag("paper"), rereading: rereading(),
      isPractice: flag("practice"))
  }

  /// Unless something else was said, every paper is typed in twice.
  private mutating func rereading() -> Rereading {
    guard form["rereading"] != nil else { return .all }
    return choice("rereading") ?? .all
  }

  /// The kind that the form is for; without a word it is a budget.
  func decisionKind() -> any Kind.Type {
    form["kind"].flatMap { Kinds.named($0) } ?? BudgetKind.self
  }

  mutating func ideaTerms(_ choices: Choices?) -> IdeaTerms {
    let title = translated("title", limit: 120)
    let description = translatedText("description", limit: 1000)
    return IdeaTerms(
      title: title, description: description,
      cost: choices == .idea ? number("cost", in: 1...1_000_000_000_000) : 0,
      sex: choices == .candidate ? form["sex"].flatMap { Sex(rawValue: $0) } : nil)
  }
}
