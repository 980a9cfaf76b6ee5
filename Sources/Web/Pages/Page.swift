import Core
import Localization
import Markup

/// A whole page: pure, made of its model and the reader's words.
package protocol Page: Component {
  var title: String { get }
  /// The colour and pattern of the room the page belongs to.
  var patch: Patch { get }
  /// A page that watches something reloads itself after so many seconds.
  var refreshSeconds: Int? { get }
  /// The asset that runs on it; every page does its work without any.
  var script: String? { get }
  /// Whether that asset may ask for the microphone, and shows what was recorded before it is sent.
  var usesMicrophone: Bool { get }
  /// The pages a phone keeps together with this one, itself among them; none where it may not.
  var keeps: [URLPath] { get }
  /// The pictures and sounds that go with them.
  var keptFiles: [URLPath] { get }
  /// Whether a form on it may wait on the phone of a guest, who has no account.
  var letsGuestsWait: Bool { get }
  /// A page that fills the whole screen by itself, without the house around it.
  var isBare: Bool { get }
  /// Where the same page is in another language; `nil` where it cannot be told.
  var alternate: ((Language) -> URLPath)? { get }
}

extension Page {
  package var patch: Patch { .house }
  package var refreshSeconds: Int? { nil }
  package var script: String? { nil }
  package var usesMicrophone: Bool { false }
  package var keeps: [URLPath] { [] }
  package var keptFiles: [URLPath] { [] }
  package var letsGuestsWait: Bool { false }
  package var isBare: Bool { false }
  package var alternate: ((Language) -> URLPath)? { nil }
}

/// Each room is a patch of the quilt.
package enum Patch: String, Sendable {
  case house, people, school, decisions, mentoring, proposals, gatherings, deliberation, rights
  case culture, stories
}

/// One way into a room, shown to those who may enter.
package struct NavigationItem: Sendable {
  package let path: [String]
  package let title: Message
  package let patch: Patch

  package init(_ path: [String], _ title: Message, _ patch: Patch) {
    self.path = path
    self.title = title
    self.patch = patch
  }
}
