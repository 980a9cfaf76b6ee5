import Core
import Localization
import Markup
import Web

/// Ballots on which any number of options may be ticked.
protocol TickedKind: Kind {}

extension TickedKind {
  func ballotFields(_ ballot: BallotFields) -> Markup {
    OptionTicks(ballot: ballot, kind: self).body
  }

  func read(_ form: inout FormReader, options: [Idea]) -> Ballot { form.ballot() }

  func fault(in ballot: Ballot, options: [Idea]) -> Message? {
    unknown(in: ballot.numbers, options)
      ?? (Ballot(ballot.numbers) == ballot ? nil : Message("decisions.fault.not-numbers"))
  }

  func read(typed: TypedMarks, options: [Idea]) throws(FaultyMarks) -> Ballot {
    try typed.ticks()
  }

  /// As a clerk types it: `1 4 7`, and `0` for a ballot without a tick.
  func typed(_ ballot: Ballot, options: [Idea]) -> String {
    ballot.numbers.isEmpty ? "0" : ballot.stored
  }

  func said(_ ballot: Ballot, options: [Idea], _ words: Localizer) -> [String] {
    let chosen = options.filter { ballot.numbers.contains($0.number) }
    return chosen.isEmpty
      ? [words(Message("decisions.ballot.none"))]
      : chosen.map { "\($0.code). \($0.title.text(words.language))" }
  }
}

/// A box for each option, and one that says that none is wanted.
struct OptionTicks: Component {
  let ballot: BallotFields
  let kind: any Kind

  private var words: Localizer { ballot.words }

  var body: Markup {
    let fault = ballot.state.fault("idea")
    fieldset(.class(fault == nil ? "field" : "field faulty")) {
      legend { words(Message("decisions.\(word).legend")) }
      if let fault { span(.class("fault")) { words(fault) } }
      for option in ballot.options { row(option) }
    }
    label(.class("choice")) {
      ChoiceBox("none", "yes", isOn: ballot.isOn("none", "yes", own: ballot.own == Ballot([])))
      span { words(Message("decisions.ballot.none")) }
    }
  }

  private var word: String { (kind.choices ?? .option).rawValue }

  @MarkupBuilder private func row(_ option: Idea) -> Markup {
    let number = String(option.number)
    let isOwn = ballot.own?.numbers.contains(option.number) == true
    label(.class("choice")) {
      ChoiceBox("idea", number, isOn: ballot.isOn("idea", number, own: isOwn))
      span {
        strong {
          "\(number). "
          Said(option.title, words)
        }
        if kind.choices == .idea {
          span(.class("hint")) { words.money(option.cost, ballot.currency) }
        }
      }
    }
    MoreAbout(option: option, words: words)
  }
}

/// A box or a button of a form, set or not.
struct ChoiceBox: Component {
  let attributes: [Attribute]

  init(_ name: String, _ value: String, isOn: Bool, type: String = "checkbox") {
    attributes = [.type(type), .name(name), .value(value)] + (isOn ? [.checked] : [])
  }

  var body: Markup { Markup.element("input", attributes, nil) }
}

/// What is said of an option, folded away.
struct MoreAbout: Component {
  let option: Idea
  let words: Localizer

  var body: Markup {
    if !option.description.isEmpty {
      details {
        summary { words(Message("decisions.ballot.more", .number(option.number))) }
        SaidLines(option.description, words)
      }
    }
  }
}
