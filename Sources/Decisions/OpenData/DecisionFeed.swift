import Core
import JSON
import Localization
import Markup
import Web

/// Decisions that opened and closed, for readers of Atom feeds; nothing of any count.
struct DecisionFeed {
  let decisions: [Decision]
  let visit: Visit

  private var words: Localizer { visit.words }

  struct Entry {
    let id: String
    let title: String
    let at: Instant
    let decision: Decision
  }

  /// The latest first: an entry when it opened and one when it closed.
  var entries: [Entry] {
    decisions.flatMap { decision in
      var entries: [Entry] = []
      if let opened = decision.openedAt { entries.append(entry(decision, "opened", opened)) }
      if decision.state(at: visit.now) != .open {
        entries.append(entry(decision, "closed", decision.closesAt))
      }
      return entries
    }.sorted { ($1.at, $1.id) < ($0.at, $0.id) }
  }

  private func entry(_ decision: Decision, _ what: String, _ at: Instant) -> Entry {
    Entry(
      id: "urn:uuid:\(decision.id)#\(what)",
      title: words(
        Message(
          "decisions.feed.\(what)", .text(decision.title.text(words.language)),
          .text(words.moment(decision.closesAt)))),
      at: at, decision: decision)
  }

  var bytes: [UInt8] {
    let entries = entries
    let updated = entries.first?.at ?? visit.now
    let feed = element(
      "feed", [.init("xmlns", "http://www.w3.org/2005/Atom")],
      [
        element("id", visit.siteAddress + visit.path("decisions", "feed.atom").text),
        element("title", visit.viewer.communityName.text(visit.language)),
        element("updated", updated.text),
        element("author", [], [element("name", visit.viewer.communityName.text(visit.language))]),
        link(visit.siteAddress + visit.path("decisions", "feed.atom").text, "self"),
      ] + entries.map { show($0) })
    return Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8) + feed.renderedAsXML()
  }

  private func show(_ entry: Entry) -> Markup {
    element(
      "entry", [],
      [
        element("id", entry.id), element("title", entry.title),
        element("updated", entry.at.text),
        link(
          visit.siteAddress + DecisionsPath.decision(entry.decision.id, visit).text, "alternate"),
      ])
  }

  private func element(_ name: StaticString, _ text: String) -> Markup {
    .element(name, [], .text(text))
  }

  private func element(
    _ name: StaticString, _ attributes: [Attribute], _ parts: [Markup]
  ) -> Markup {
    .element(name, attributes, .group(parts))
  }

  private func link(_ address: String, _ relation: String) -> Markup {
    .element("link", [.init("rel", relation), .init("href", address)], nil)
  }
}

extension Instant {
  /// As Atom and Popolo write it (RFC 3339): the same as in our JSON, without its quotation marks.
  var text: String { String(jsonText.dropFirst().dropLast()) }
}
