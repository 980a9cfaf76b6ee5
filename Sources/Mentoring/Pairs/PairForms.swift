import Core
import Localization
import Markup
import Web

/// The mentor's yes and no.
struct ProposalForms: Component {
  let pair: ID<Mentorship>
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    CommandForm(MentoringPath.pair(pair, "accept", visit), visit: visit) {
      TextArea(
        "reply", Message("mentoring.reply"), state, words, hint: Message("mentoring.reply.hint"))
      button(.class("button"), .type("submit")) { words(Message("mentoring.accept")) }
    }
    details {
      summary { words(Message("mentoring.decline.title")) }
      CommandForm(MentoringPath.pair(pair, "decline", visit), visit: visit) {
        SelectField(
          "reason", Message("mentoring.reason"),
          choices: [("", words(Message("mentoring.choose")))]
            + DeclineReason.allCases.map { reason in
              (
                reason.rawValue,
                words(Message(key: "mentoring.decline.\(reason.rawValue)", arguments: []))
              )
            }, state, words)
        TextArea("word", Message("mentoring.decline.word"), state, words, rows: 2)
        button(.class("button quiet"), .type("submit")) { words(Message("mentoring.decline")) }
      }
    }
  }
}

/// The end, said kindly.
struct EndForm: Component {
  let pair: ID<Mentorship>
  /// Whether she leaves a group that goes on.
  let isLeaving: Bool
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    details {
      summary { words(Message(isLeaving ? "mentoring.leave.title" : "mentoring.end.title")) }
      p { words(Message(isLeaving ? "mentoring.leave.intro" : "mentoring.end.intro")) }
      CommandForm(MentoringPath.pair(pair, "end", visit), visit: visit) {
        SelectField(
          "reason", Message("mentoring.reason"),
          choices: [("", words(Message("mentoring.choose")))]
            + EndReason.allCases.map { reason in
              (
                reason.rawValue,
                words(Message(key: "mentoring.end.\(reason.rawValue)", arguments: []))
              )
            }, state, words, hint: Message("mentoring.end.reason-hint"))
        TextArea("farewell", Message("mentoring.farewell"), state, words, rows: 3)
        button(.class("button quiet"), .type("submit")) {
          words(Message(isLeaving ? "mentoring.leave" : "mentoring.end"))
        }
      }
    }
  }
}
