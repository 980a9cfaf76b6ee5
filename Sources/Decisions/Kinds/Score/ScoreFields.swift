import Core
import Localization
import Markup
import Web

/// For each option a row of points, each a button as wide as a thumb.
struct ScoreFields: Component {
  let ballot: BallotFields
  let most: Int

  private var words: Localizer { ballot.words }

  var body: Markup {
    for (place, option) in ballot.options.enumerated() { row(option, place) }
  }

  private func row(_ option: Idea, _ place: Int) -> Markup {
    let field = "score-\(option.number)"
    let fault = ballot.state.fault(field)
    return fieldset(.class(fault == nil ? "field points" : "field points faulty")) {
      legend {
        "\(option.number). "
        Said(option.title, words)
      }
      if let fault { span(.class("fault")) { words(fault) } }
      div(.class("segmented")) {
        for score in 0...most { button(field, score, isOwn: own(place) == score) }
      }
      MoreAbout(option: option, words: words)
    }
  }

  private func own(_ place: Int) -> Int? {
    ballot.own.flatMap { $0.numbers.indices.contains(place) ? $0.numbers[place] : nil }
  }

  private func button(_ field: String, _ score: Int, isOwn: Bool) -> Markup {
    label {
      ChoiceBox(
        field, String(score), isOn: ballot.isOn(field, String(score), own: isOwn), type: "radio")
      span { words.number(score) }
    }
  }
}
