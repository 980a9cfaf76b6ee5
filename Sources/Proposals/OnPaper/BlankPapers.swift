import Core
import Localization
import Paper

/// The forms to be filled in by hand: a proposal, and the names of those who want one too.
struct BlankPapers {
  let process: JointProcess
  let place: String
  let words: Localizer

  private func say(_ key: String) -> String { words(Message(key: key, arguments: [])) }
  private var whose: String { "\(place) · \(process.title.text(words.language))" }

  var proposal: BlankForm {
    let days = process.phases.filter { $0.opens.contains(.propose) }.map {
      "\(words.date($0.firstDay)) – \(words.date($0.lastDay))"
    }.joined(separator: ", ")
    let languages = Language.allCases.map { "☐ \($0.endonym)" }.joined(separator: "    ")
    return BlankForm(
      title: say("proposals.paper"), place: whose,
      introduction: words(Message("proposals.paper.intro", .text(days))),
      lines: [
        .init(say("proposals.paper.name"), lines: 1),
        .init("\(say("proposals.text.language"))   \(languages)", lines: 0),
        .init(say("proposals.text.title"), lines: 2),
        .init("\(say("proposals.text.words")). \(say("proposals.text.words.hint"))", lines: 9),
        .init("\(say("proposals.paper.named"))   ☐ \(say("proposals.paper.yes"))", lines: 0),
        .init(say("proposals.paper.signed"), lines: 1),
      ], note: say("proposals.paper.note"))
  }

  func supports(of proposal: Proposal) -> BlankForm {
    BlankForm(
      title: say("proposals.paper.supports"), place: whose,
      introduction: "№ \(proposal.number). \(proposal.title)",
      lines: [.init(say("proposals.paper.names"), lines: 18)],
      note: say("proposals.paper.supports.note"))
  }
}
