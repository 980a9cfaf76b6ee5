import Core
import Database
import Localization
import Paper

/// A proposal for the board: what was asked, what was answered, what is done.
struct BoardSheet {
  let model: ProposalModel
  let place: String
  let address: String
  let words: Localizer

  private var proposal: Proposal { model.proposal }
  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var paper: BoardNotice {
    BoardNotice(
      place: "\(place) · \(model.process.title.text(words.language))",
      title: "№ \(proposal.number). \(proposal.title)",
      sentences: [status, model.words], table: steps, facts: facts,
      note: say("proposals.board.note"), address: address)
  }

  private var status: String {
    let stage = words(proposal.stage.title)
    guard proposal.isLate(on: model.today), let awaited = model.awaited else { return stage }
    let what = awaited.unansweredOn == nil ? "proposals.clock.late" : "proposals.clock.unanswered"
    return "\(say(what)) " + AwaitedSentence(awaited: awaited, words: words).text
  }

  private var steps: PaperTable? {
    guard !model.milestones.isEmpty else { return nil }
    return PaperTable(
      columns: [
        .init(say("proposals.milestones"), share: 4),
        .init(say("proposals.milestone.due"), share: 2),
        .init(say("proposals.milestone.done"), share: 2),
      ],
      rows: model.milestones.map { step in
        [step.title, words.date(step.dueOn), step.doneOn.map { words.date($0) } ?? "—"]
      })
  }

  private var facts: [PaperFact] {
    var facts = [
      PaperFact(
        say("proposals.board.support"),
        words(Message("proposals.supporters", .number(proposal.supporters))))
    ]
    if let estimate = proposal.estimate {
      facts.append(PaperFact(say("proposals.estimate"), words.som(estimate)))
    }
    if let answer = model.answer {
      facts.append(PaperFact(say("proposals.answer"), words(answer.outcome.stage.title)))
      facts.append(PaperFact(say("proposals.answer.reason"), answer.reason))
      facts += AnswerFacts(answer: answer, words: words).all.map { PaperFact($0.label, $0.value) }
    }
    if model.spent > 0 { facts.append(PaperFact(say("proposals.spent"), words.som(model.spent))) }
    return facts.filter { !$0.value.isEmpty }
  }
}

/// All proposals of a process on one sheet for the board, what is late said plainly.
struct BoardList {
  let process: JointProcess
  let proposals: [Proposal]
  let today: Day
  let place: String
  let address: String
  let words: Localizer

  static func listing(_ process: ID<JointProcess>) -> SQL {
    """
    WHERE proposal.process = \(process) AND proposal.is_shown = 1
    ORDER BY proposal.number LIMIT 500
    """
  }

  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var paper: BoardNotice {
    BoardNotice(
      place: place, title: process.title.text(words.language),
      sentences: [words(Message("proposals.process.count", .number(proposals.count)))],
      table: PaperTable(
        columns: [
          .init("№", share: 1, isNumber: true), .init(say("proposals.board.proposal"), share: 7),
          .init(say("proposals.board.supporters"), share: 2, isNumber: true),
          .init(say("proposals.board.stage"), share: 5),
        ], rows: proposals.map(row)), facts: [], note: say("proposals.board.note"),
      address: address)
  }

  private func row(_ proposal: Proposal) -> [String] {
    let stage = words(proposal.stage.title)
    let clock =
      proposal.isLate(on: today)
      ? say(proposal.unansweredOn == nil ? "proposals.late" : "proposals.unanswered")
      : proposal.stage == .open
        ? proposal.dueOn.map { words(Message("proposals.due", .text(words.date($0)))) } ?? "" : ""
    return [
      String(proposal.number), proposal.title, words.number(proposal.supporters),
      clock.isEmpty ? stage : "\(stage); \(clock)",
    ]
  }
}
