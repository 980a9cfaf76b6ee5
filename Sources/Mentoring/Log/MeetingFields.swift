import Core
import Localization
import Markup
import Web

/// How long, on which day, what comes next, and a word more for those who want to write one.
struct MeetingFields: Component {
  let state: FormState
  let words: Localizer

  var body: Markup {
    fieldset(.class(state.fault("minutes") == nil ? "field" : "field faulty")) {
      legend { words(Message("mentoring.log.minutes")) }
      if let fault = state.fault("minutes") { span(.class("fault")) { words(fault) } }
      div(.class("segmented four")) { for length in LoggedMeeting.lengths { choice(length) } }
    }
    TextField("day", Message("mentoring.log.day"), state, words, type: "date")
    TextField("next", Message("mentoring.log.next"), state, words, isRequired: false)
    details {
      summary { words(Message("mentoring.log.more")) }
      TextArea("said", Message("mentoring.log.said"), state, words, rows: 3)
    }
  }

  private func choice(_ minutes: Int) -> Markup {
    let attributes: [Attribute] =
      [.type("radio"), .name("minutes"), .value(String(minutes))]
      + (state.has("minutes", String(minutes)) ? [.checked] : [])
    return label {
      Markup.element("input", attributes, nil)
      span { String(minutes) }
    }
  }
}

extension FormReader {
  /// What was typed of a meeting; the command holds it against the pair.
  mutating func meeting() -> (day: Day, minutes: Int, note: MeetingNote) {
    let lengths = LoggedMeeting.lengths
    return (
      day: day("day"), minutes: number("minutes", in: lengths[0]...lengths[lengths.count - 1]),
      note: MeetingNote(said: text("said", in: 0...2000), next: line("next", in: 0...300))
    )
  }
}
