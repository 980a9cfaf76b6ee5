import Core
import JSON
import Markup

/// What happened, for programs that read Atom feeds (RFC 4287).
package struct AtomFeed {
  package struct Entry {
    package let id: String
    package let title: String
    package let at: Instant
    /// The page it is about.
    package let page: URLPath

    package init(id: String, title: String, at: Instant, page: URLPath) {
      self.id = id
      self.title = title
      self.at = at
      self.page = page
    }
  }

  private let title: String
  /// Where the feed itself lies.
  private let place: URLPath
  /// The latest first.
  private let entries: [Entry]
  private let visit: Visit

  package init(_ title: String, at place: URLPath, entries: [Entry], _ visit: Visit) {
    self.title = title
    self.place = place
    self.entries = entries
    self.visit = visit
  }

  package var bytes: [UInt8] {
    let updated = entries.first?.at ?? visit.now
    let feed = element(
      "feed", [.init("xmlns", "http://www.w3.org/2005/Atom")],
      [
        element("id", address(place)), element("title", title), element("updated", updated.text),
        element("author", [], [element("name", visit.viewer.communityName.text(visit.language))]),
        link(place, "self"),
      ] + entries.map { show($0) })
    return Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8) + feed.renderedAsXML()
  }

  private func show(_ entry: Entry) -> Markup {
    element(
      "entry", [],
      [
        element("id", entry.id), element("title", entry.title),
        element("updated", entry.at.text), link(entry.page, "alternate"),
      ])
  }

  private func address(_ path: URLPath) -> String { visit.siteAddress + path.text }

  private func element(_ name: StaticString, _ text: String) -> Markup {
    .element(name, [], .text(text))
  }

  private func element(
    _ name: StaticString, _ attributes: [Attribute], _ parts: [Markup]
  ) -> Markup {
    .element(name, attributes, .group(parts))
  }

  private func link(_ path: URLPath, _ relation: String) -> Markup {
    .element("link", [.init("rel", relation), .init("href", address(path))], nil)
  }
}

extension Instant {
  /// As Atom and Popolo write it (RFC 3339): the same as in our JSON, without its quotation marks.
  package var text: String { String(jsonText.dropFirst().dropLast()) }
}
