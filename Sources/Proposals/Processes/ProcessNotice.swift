import Core
import Localization
import Paper

/// The notice of a process, for the board.
struct ProcessNotice {
  let process: JointProcess
  let place: String
  let address: String
  let words: Localizer

  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }

  var paper: BoardNotice {
    BoardNotice(
      place: place, title: process.title.text(words.language),
      sentences: [words(process.template.title), process.purpose.text(words.language)],
      table: PaperTable(
        columns: [
          .init(say("proposals.notice.when"), share: 2),
          .init(say("proposals.notice.what"), share: 3),
          .init(say("proposals.notice.open"), share: 4),
        ], rows: process.phases.map(row)),
      facts: facts, note: say("proposals.notice.how"), address: address)
  }

  private func row(_ phase: Phase) -> [String] {
    [
      "\(words.date(phase.firstDay)) – \(words.date(phase.lastDay))", words(phase.kind.title),
      phase.opens.isEmpty
        ? words(phase.kind.about)
        : phase.opens.inOrder.map { words($0.title) }.joined(separator: ", "),
    ]
  }

  private var facts: [PaperFact] {
    [
      PaperFact(say("proposals.answered-by"), process.answeredBy),
      PaperFact(
        say("proposals.answer-days"),
        words(Message("proposals.working-days", .number(process.answerDays)))),
      PaperFact(say("proposals.passed-to"), process.passedTo.joined(separator: "; ")),
    ].filter { !$0.value.isEmpty }
  }
}
