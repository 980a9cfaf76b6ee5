import Choice
import Core
import Localization
import Markup
import Web

/// What somebody said and three buttons, each as wide as a thumb; it may wait for a connection.
struct AnswerForm: Component {
  let opinion: Opinion
  let topic: ID<Topic>
  /// What she said before, where she looks at that.
  var said: Answer?
  /// The page she comes back to: `cards`, `answers`; the topic's own without one.
  var origin: String?
  let visit: Visit

  var body: Markup {
    CommandForm(
      DeliberationPath.part(topic, "answers", visit), visit: visit, class: "answer-form",
      waits: true
    ) {
      p(.class("opinion")) { OpinionText(opinion: opinion) }
      input(.type("hidden"), .name("number"), .value(String(opinion.number)))
      if let origin { input(.type("hidden"), .name("from"), .value(origin)) }
      div(.class("answer-row")) {
        choice(.agree)
        choice(.disagree)
        choice(.pass)
      }
    }
  }

  private func choice(_ answer: Answer) -> Markup {
    let isSaid = said == answer
    let attributes: [Attribute] =
      [
        .type("submit"), .name("answer"), .value(answer.word),
        .class("answer-\(answer.word)\(isSaid ? " said" : "")"), .init("data-untold", ""),
      ] + (said == nil ? [] : [.init("aria-pressed", isSaid ? "true" : "false")])
    return .element(
      "button", attributes,
      .group([
        span(.ariaHidden("true")) { Self.sign(answer) },
        .text(visit.words(Message("deliberation.answer.\(answer.word)"))),
      ]))
  }

  private static func sign(_ answer: Answer) -> String {
    switch answer {
    case .agree: "✓"
    case .disagree: "✗"
    case .pass: "→"
    }
  }
}

/// Where she says something of her own.
struct WritingForm: Component {
  let topic: ID<Topic>
  let state: FormState
  let visit: Visit

  private var words: Localizer { visit.words }

  var body: Markup {
    section(.class("card")) {
      h2 { words(Message("deliberation.write.title")) }
      CommandForm(
        DeliberationPath.part(topic, "own", visit), visit: visit, waits: true
      ) {
        TextField(
          "words", Message("deliberation.write.words"), state, words,
          hint: Message("deliberation.write.hint", .number(Opinion.length.upperBound)),
          more: .maxlength(String(Opinion.length.upperBound)))
        SelectField(
          "language", Message("deliberation.write.language"),
          choices: Language.allCases.map { ($0.rawValue, $0.endonym) },
          state.or(["language": visit.language.rawValue]), words)
        button(.class("button quiet"), .type("submit")) {
          words(Message("deliberation.write.send"))
        }
      }
    }
  }
}

/// What she wrote and what became of it, with the reason where it is not shown.
struct OwnOpinions: Component {
  let own: [TopicModel.Own]
  let words: Localizer

  var body: Markup {
    if !own.isEmpty {
      Card(words(Message("deliberation.own.title"))) {
        ul(.class("plain-list")) { for one in own { line(one.opinion) } }
      }
    }
  }

  private func line(_ opinion: Opinion) -> Markup {
    li {
      p { OpinionText(opinion: opinion) }
      p {
        span(.class("tag \(style(opinion.state))")) {
          words(Message("deliberation.own.\(opinion.state.rawValue)"))
        }
      }
      if !opinion.reason.isEmpty {
        p { words(Message("deliberation.own.reason", .text(opinion.reason))) }
      }
    }
  }

  private func style(_ state: Opinion.State) -> String {
    switch state {
    case .waiting: "warn"
    case .shown: "good"
    case .rejected: "bad"
    }
  }
}
