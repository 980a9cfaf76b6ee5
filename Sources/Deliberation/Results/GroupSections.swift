import Choice
import Core
import Localization
import Markup
import Web

/// The groups of opinion, or in words why there are none.
struct GroupSections: Component {
  let model: ResultModel
  let figures: Figures
  let words: Localizer

  var body: Markup {
    h2 { words(Message("deliberation.groups.title")) }
    p(.class(model.groups.isEmpty ? "notice plain" : "")) { words(figures.groupSentence) }
    if !model.groups.isEmpty {
      OpinionDrawing(groups: model.groups, words: words)
      div(.class("cards")) {
        for (place, group) in model.groups.enumerated() { card(group, place) }
      }
      if !model.shared.isEmpty {
        h2 { words(Message("deliberation.shared.title")) }
        p(.class("hint")) { words(Message("deliberation.shared.hint")) }
        OpinionList(opinions: model.shared, words: words)
      }
    }
  }

  private func card(_ group: ToldGroup, _ place: Int) -> Markup {
    Card(words(Message("deliberation.group", .number(place + 1)))) {
      p { words(group.sizeSentence) }
      ul(.class("plain-list")) {
        for mark in group.marks {
          li {
            p(.class("said")) { OpinionText(opinion: mark.opinion) }
            p(.class("answer-figures")) { words(mark.sentence) }
          }
        }
      }
    }.body
  }
}

extension ToldGroup {
  var sizeSentence: Message {
    isTold
      ? Message("deliberation.group.size", .number(group.size))
      : Message("deliberation.group.small", .number(Told.least))
  }
}

extension ToldGroup.Mark {
  var sentence: Message {
    Message(
      key: "deliberation.group.\(agrees ? "agrees" : "refuses")",
      arguments: [.message(chosen.message)])
  }
}

extension Figures {
  /// Whether there are groups and how sure they are, or why there are none.
  var groupSentence: Message {
    let needed = hundredths(OpinionMap.leastStability)
    switch lack {
    case .people:
      return Message(
        "deliberation.groups.few", .number(placed), .number(OpinionMap.leastVotes),
        .number(OpinionMap.leastPeople))
    case .stability:
      return Message(
        "deliberation.groups.unstable", .number(stability?.resamples ?? 0),
        .text(hundredths(stability?.value ?? 0)), .text(needed))
    case nil:
      return Message(
        "deliberation.groups.stable", .number(groups.count), .number(placed),
        .number(stability?.resamples ?? 0), .text(hundredths(stability?.value ?? 0)),
        .text(needed))
    }
  }

  /// Rounded down, so that no stability is said to be the one that is needed and is not.
  private func hundredths(_ value: Double) -> String {
    let number = max(0, Int((value * 100 + 1e-9).rounded(.down)))
    return "\(number / 100),\(padded(number % 100, 2))"
  }
}
