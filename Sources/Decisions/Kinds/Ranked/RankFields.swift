import Core
import Localization
import Markup
import Web

/// For each option its place, chosen from a list that a thumb opens.
struct RankFields: Component {
  let ballot: BallotFields

  private var words: Localizer { ballot.words }

  var body: Markup {
    let fault = ballot.state.fault("place")
    fieldset(.class(fault == nil ? "field" : "field faulty")) {
      legend { words(Message("decisions.option.legend")) }
      if let fault { span(.class("fault")) { words(fault) } }
      for option in ballot.options { row(option) }
    }
    label(.class("choice")) {
      ChoiceBox("none", "yes", isOn: ballot.isOn("none", "yes", own: ballot.own == Ballot([])))
      span { words(Message("decisions.ballot.none")) }
    }
  }

  @MarkupBuilder private func row(_ option: Idea) -> Markup {
    label(.class("answer placed order")) {
      Markup.element("select", [.name("place-\(option.number)")], .group(places(option)))
      span {
        strong {
          "\(option.number). "
          Said(option.title, words)
        }
      }
    }
    MoreAbout(option: option, words: words)
  }

  private func places(_ row: Idea) -> [Markup] {
    let field = "place-\(row.number)"
    let own = (ballot.own?.numbers.firstIndex(of: row.number)).map { $0 + 1 } ?? 0
    return (0...ballot.options.count).map { place in
      let text = place == 0 ? "–" : words.number(place)
      let isOn =
        ballot.state.isTyped ? ballot.state.has(field, String(place)) : place == own
      return isOn
        ? option(.value(String(place)), .selected) { text }
        : option(.value(String(place))) { text }
    }
  }
}
