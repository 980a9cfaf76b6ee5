import Core
import HTTP
import Localization
import Markup
import Web

/// The form in which a gathering is planned.
struct GatheringForm: Page {
  /// The one that is changed; nothing for a new one.
  let gathering: ID<Gathering>?
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }
  var title: String {
    words(Message(gathering == nil ? "gatherings.new" : "gatherings.edit"))
  }
  var patch: Patch { .gatherings }

  var body: Markup {
    p { a(.href(back)) { words(Message("gatherings.title")) } }
    h1 { title }
    CommandForm(action, visit: visit) {
      FaultSummary(state, words)
      SelectField(
        "kind", Message("gatherings.field.kind"),
        choices: GatheringKind.allCases.map { ($0.rawValue, words($0.title)) }, state, words)
      TranslatedField("title", Message("gatherings.field.title"), state, words)
      TranslatedField("place", Message("gatherings.fact.place"), state, words)
      TextField("day", Message("gatherings.field.day"), state, words, type: "date")
      TextField("time", Message("gatherings.field.time"), state, words, type: "time")
      TranslatedField(
        "invitation", Message("gatherings.field.invitation"), state, words,
        hint: Message("gatherings.field.invitation.hint"))
      TextField(
        "chair", Message("gatherings.fact.chair"), state, words,
        hint: Message("gatherings.field.officers.hint"), isRequired: false)
      TextField("secretary", Message("gatherings.fact.secretary"), state, words, isRequired: false)
      QuorumFields(state: state, words: words)
      PopulationFields(state: state, words: words)
      button(.class("button"), .type("submit")) { words(Message("gatherings.save")) }
    }
  }

  private var back: URLPath {
    gathering.map { GatheringsPath.gathering($0, visit) } ?? GatheringsPath.list(visit)
  }
  private var action: URLPath {
    gathering.map { GatheringsPath.part($0, "edit", visit) } ?? GatheringsPath.new(visit)
  }
}

/// How many have to come, stated before, with where the number comes from.
struct QuorumFields: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    h2 { words(Message("gatherings.fact.quorum")) }
    p(.class("hint")) { words(Message("gatherings.field.quorum.hint")) }
    SelectField(
      "quorum", Message("gatherings.field.quorum"),
      choices: Quorum.Rule.allCases.map { rule in
        (rule.rawValue, words(Message("gatherings.field.quorum.\(rule.rawValue)")))
      }, state, words)
    number("quorum-amount")
    number("quorum-total")
    TextField(
      "quorum-source", Message("gatherings.field.quorum-source"), state, words,
      hint: Message("gatherings.field.quorum-source.hint"), isRequired: false)
  }

  private func number(_ name: String) -> TextField {
    TextField(
      name, Message("gatherings.field.\(name)"), state, words, isRequired: false,
      more: .inputmode("numeric"))
  }
}

/// Women and men of the village, to hold those who came against.
struct PopulationFields: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    h2 { words(Message("gatherings.field.population")) }
    p(.class("hint")) { words(Message("gatherings.field.population.hint")) }
    for name in ["population-women", "population-men"] {
      TextField(
        name, Message("gatherings.field.\(name)"), state, words, isRequired: false,
        more: .inputmode("numeric"))
    }
    TextField(
      "population-source", Message("gatherings.field.population-source"), state, words,
      isRequired: false)
  }
}

extension FormReader {
  mutating func gatheringPlan() -> GatheringPlan {
    let kind: GatheringKind? = choice("kind")
    let (title, place) = (translated("title", limit: 160), translated("place", limit: 160))
    let (day, minute) = (day("day"), time("time"))
    let invitation = translated("invitation", limit: 600, isRequired: false)
    let quorum = quorum()
    return GatheringPlan(
      kind: kind ?? .village, title: title, place: place, day: day, minute: minute,
      invitation: invitation, quorum: quorum, population: population())
  }

  private mutating func quorum() -> Quorum {
    let rule: Quorum.Rule = choice("quorum") ?? .none
    let amount = number("quorum-amount", in: 0...1_000_000, or: 0)
    let total = number("quorum-total", in: 0...1_000_000, or: 0)
    let quorum = Quorum(rule, amount: amount, of: total, source: line("quorum-source", in: 0...200))
    for fault in quorum.faults { self.fault(fault.field, fault.message) }
    return quorum
  }

  private mutating func population() -> Population? {
    let women = number("population-women", in: 0...1_000_000, or: 0)
    let men = number("population-men", in: 0...1_000_000, or: 0)
    let source = line("population-source", in: 0...200)
    guard women + men > 0 else { return nil }
    if source.isEmpty {
      fault("population-source", Message("gatherings.fault.population-source"))
    }
    return Population(women: women, men: men, source: source)
  }

  mutating func officers(isRequired: Bool = false) -> Officers {
    let range = (isRequired ? 1 : 0)...120
    return Officers(chair: line("chair", in: range), secretary: line("secretary", in: range))
  }
}

extension GatheringPlan {
  /// The fields of a form that shows this plan.
  var fields: [String: String] {
    var fields = [
      "kind": kind.rawValue, "day": day.iso, "time": time, "quorum": quorum.rule.rawValue,
      "quorum-amount": quorum.amount == 0 ? "" : String(quorum.amount),
      "quorum-total": quorum.total == 0 ? "" : String(quorum.total),
      "quorum-source": quorum.source,
      "population-women": population.map { String($0.women) } ?? "",
      "population-men": population.map { String($0.men) } ?? "",
      "population-source": population?.source ?? "",
    ]
    fields.merge(title.fields("title")) { $1 }
    fields.merge(place.fields("place")) { $1 }
    fields.merge(invitation.fields("invitation")) { $1 }
    return fields
  }
}

extension Translated {
  /// The fields of a form that shows this text.
  func fields(_ name: String) -> [String: String] {
    Language.allCases.reduce(into: [:]) { fields, language in
      fields["\(name).\(language.rawValue)"] = self[language] ?? ""
    }
  }
}
