import Core
import Localization
import Markup
import Web

/// The clock of the answer, then the answer itself: what anybody reads first who asks whether the
/// council listened.
struct AnswerPart: Component {
  let model: ProposalModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private var proposal: Proposal { model.proposal }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var body: Markup {
    if let answer = model.answer {
      section(.class("card"), .id("answer")) {
        h2 { say("proposals.answer") }
        p { strong { words(answer.outcome.stage.title) } }
        if !answer.reason.isEmpty { PlainWords(text: answer.reason) }
        facts(answer)
      }
    } else if let awaited = model.awaited {
      clock(awaited)
    }
  }

  private func facts(_ answer: ProposalAnswer) -> Markup {
    dl(.class("facts")) {
      for fact in AnswerFacts(answer: answer, words: words).all {
        dt { fact.label }
        dd { fact.value }
      }
    }
  }

  private func clock(_ awaited: AwaitedAnswer) -> Markup {
    let isLate = proposal.isLate(on: model.today)
    return section(.class(isLate ? "notice" : "notice plain"), .id("answer")) {
      p {
        strong {
          say(
            awaited.unansweredOn != nil
              ? "proposals.clock.unanswered" : isLate ? "proposals.clock.late" : "proposals.clock")
        }
      }
      if !awaited.silent.isEmpty {
        p {
          words(
            Message(
              "proposals.clock.silent", .text(awaited.silent.joined(separator: ", "))))
        }
      }
      p { AwaitedSentence(awaited: awaited, words: words).text }
      if awaited.unansweredOn == nil, let left = model.daysLeft { p { term(left) } }
    }
  }

  private func term(_ left: Int) -> String {
    words(
      left < 0
        ? Message("proposals.clock.over", .number(-left))
        : Message("proposals.clock.left", .number(left)))
  }
}

/// With whom a proposal lies, since when and until when.
struct AwaitedSentence {
  let awaited: AwaitedAnswer
  let words: Localizer

  var text: String {
    if let day = awaited.unansweredOn {
      return words(
        Message("proposals.clock.since", .text(awaited.body), .text(words.date(day))))
    }
    let due = words(
      Message("proposals.clock.body", .text(awaited.body), .text(words.date(awaited.dueOn))))
    guard !awaited.silent.isEmpty else { return due }
    return words(
      Message("proposals.clock.passed", .text(awaited.body), .text(words.date(awaited.since))))
      + " " + due
  }
}

/// An answer as labelled lines, for the page and for paper.
struct AnswerFacts {
  let answer: ProposalAnswer
  let words: Localizer

  var all: [(label: String, value: String)] {
    [
      ("proposals.answer.body", answer.body),
      ("proposals.answer.on", answer.answeredOn.map { words.date($0) } ?? ""),
      ("proposals.answer.cost", answer.cost.map { words.som($0) } ?? ""),
      ("proposals.answer.budget-line", answer.budgetLine),
      ("proposals.answer.responsible", answer.responsible),
      ("proposals.answer.due", answer.dueOn.map { words.date($0) } ?? ""),
    ].filter { !$0.1.isEmpty }.map { key, value in
      (label: words(Message(key: key, arguments: [])), value: value)
    }
  }
}
