import Core
import Localization
import Web

/// Decisions that opened and closed, for readers of Atom feeds; nothing of any count.
struct DecisionFeed {
  let decisions: [Decision]
  let visit: Visit

  private var words: Localizer { visit.words }

  /// The latest first: an entry when it opened and one when it closed.
  var entries: [AtomFeed.Entry] {
    decisions.flatMap { decision in
      var entries: [AtomFeed.Entry] = []
      if let opened = decision.openedAt { entries.append(entry(decision, "opened", opened)) }
      if decision.state(at: visit.now) != .open {
        entries.append(entry(decision, "closed", decision.closesAt))
      }
      return entries
    }.sorted { ($1.at, $1.id) < ($0.at, $0.id) }
  }

  private func entry(_ decision: Decision, _ what: String, _ at: Instant) -> AtomFeed.Entry {
    AtomFeed.Entry(
      id: "urn:uuid:\(decision.id)#\(what)",
      title: words(
        Message(
          "decisions.feed.\(what)", .text(decision.title.text(words.language)),
          .text(words.moment(decision.closesAt)))),
      at: at, page: DecisionsPath.decision(decision.id, visit))
  }

  var bytes: [UInt8] {
    AtomFeed(
      visit.viewer.communityName.text(visit.language), at: visit.path("decisions", "feed.atom"),
      entries: entries, visit
    ).bytes
  }
}
