import Core
import Database

/// Where a proposal stands, from the first word to the thing that is done.
package enum Stage: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
  /// Nobody but its authors and those who look at proposals sees it yet.
  case waiting
  case open
  /// Taken out of sight, with a reason its authors know.
  case hidden
  case withdrawn
  /// It lives on in another that says the same.
  case merged
  case accepted, changed, refused
  case done, undone

  var title: Message { Message(key: "proposals.stage.\(rawValue)", arguments: []) }

  /// Whether everybody may read its words.
  package var isShown: Bool {
    switch self {
    case .open, .accepted, .changed, .refused, .done, .undone: true
    case .waiting, .hidden, .withdrawn, .merged: false
    }
  }

  var isAnswered: Bool {
    switch self {
    case .accepted, .changed, .refused, .done, .undone: true
    case .waiting, .open, .hidden, .withdrawn, .merged: false
    }
  }

  /// Whether it is being carried out, or was.
  var isGoingOn: Bool { self == .accepted || self == .changed }

  var shelf: Shelf {
    switch self {
    case .waiting, .hidden: .unseen
    case .open: .open
    case .accepted, .changed: .accepted
    case .refused: .refused
    case .done, .undone: .done
    case .withdrawn, .merged: .gone
    }
  }

  var look: String {
    switch self {
    case .open: "tag"
    case .accepted, .changed, .done: "tag good"
    case .waiting: "tag warn"
    case .refused, .undone, .hidden: "tag bad"
    case .withdrawn, .merged: "tag"
    }
  }
}

/// By what a list is filtered: stages that lie together.
package enum Shelf: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
  case open, accepted, refused, done, gone, unseen

  var title: Message { Message(key: "proposals.shelf.\(rawValue)", arguments: []) }
  /// Those anybody may ask for.
  static let offered: [Shelf] = [.open, .accepted, .refused, .done, .gone]
}
