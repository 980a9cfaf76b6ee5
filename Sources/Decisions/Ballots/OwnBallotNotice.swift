import Core
import Localization
import Markup

/// Says in one sentence whether she has voted, so that nobody leaves without having cast.
struct OwnBallotNotice: Component {
  let own: OwnBallot
  let isOpen: Bool
  let words: Localizer

  var body: Markup {
    p(.class(own.castAt == nil || own.isDisputed ? "notice" : "notice good"), .role("status")) {
      strong { words(sentence) }
    }
  }

  private var sentence: Message {
    guard let castAt = own.castAt else {
      return Message(isOpen ? "decisions.own.not-cast" : "decisions.own.never-cast")
    }
    if own.isDisputed {
      return Message(
        isOpen && own.channel != .paper ? "decisions.own.two-open" : "decisions.own.two")
    }
    if own.channel == .paper { return Message("decisions.own.paper") }
    let last = Message.Argument.text(words.moment(own.changedAt ?? castAt))
    if own.isHelped { return Message(key: "decisions.own.helped", arguments: [last]) }
    if own.isAtTable { return Message(key: "decisions.own.at-table", arguments: [last]) }
    if let changedAt = own.changedAt {
      return Message("decisions.own.changed", .text(words.moment(changedAt)))
    }
    return Message("decisions.own.cast", .text(words.moment(castAt)))
  }
}
