import Core
import Database
import Localization
import Web

extension Gatherings {
  /// Drafts the minutes from what happened, adds what was decided about each item, approves them and
  /// has them signed.
  package static func approveMinutes(
    of gathering: ID<Gathering>, number: String, deciding decided: [String],
    in community: ID<Community>, _ environment: Environment
  ) throws {
    let words = environment.catalog[.ky]
    let body = try environment.database.read { tx in
      MinutesDraft(
        gathering: try Gathering.find(gathering, community: community, in: tx),
        items: try AgendaItem.all(of: gathering, in: tx),
        present: try Presence.of(gathering, in: tx),
        speaking: try SpeakingTally.of(gathering, in: tx),
        motions: try Motion.all(of: gathering, in: tx),
        notes: try GatheringNote.all(of: gathering, in: tx), words: words
      ).body
    }
    let word = words(Message("gatherings.minutes.decided"))
    let parts = body.split(separator: word, omittingEmptySubsequences: false)
    let written = zip(parts, decided.map { "\(word) \($0)" } + [""]).map { $0 + $1 }.joined()
    let text = MinutesText(number: number, language: .ky, body: written)
    func perform<C: Command>(_ command: C) throws {
      _ = try environment.performAsSystem(command, in: community)
    }
    try perform(SaveMinutes(text, of: gathering, after: 0))
    try perform(ApproveMinutes(of: gathering, version: 1))
    try perform(SignMinutes(of: gathering, version: 1, on: environment.now().day))
  }
}
