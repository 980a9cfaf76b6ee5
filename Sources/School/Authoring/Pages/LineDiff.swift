import Core
import Localization
import Markup
import Web

/// What two texts have and have not in common, line by line.
struct LineDiff: Sendable, Equatable {
  enum Line: Sendable, Equatable {
    case same(String), removed(String), added(String)
    /// So many equal lines that nobody needs to read again.
    case skipped(Int)
  }

  let lines: [Line]

  init(from old: String, to new: String) {
    let (before, after) = (Self.lines(of: old), Self.lines(of: new))
    let changes = after.difference(from: before)
    let removed = Set(changes.removals.map(\.place))
    let added = Set(changes.insertions.map(\.place))
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if removed.contains(left) {
        lines.append(.removed(before[left]))
        left += 1
      } else if added.contains(right) {
        lines.append(.added(after[right]))
        right += 1
      } else {
        lines.append(.same(before[left]))
        left += 1
        right += 1
      }
    }
    self.lines = Self.shortened(lines)
  }

  var isEmpty: Bool { !lines.contains { line in line.isChange } }
  var added: Int { lines.count { if case .added = $0 { true } else { false } } }
  var removed: Int { lines.count { if case .removed = $0 { true } else { false } } }

  private static func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }
  }

  /// Leaves one equal line on each side of a change.
  private static func shortened(_ lines: [Line]) -> [Line] {
    var short: [Line] = []
    var skipped = 0
    for (place, line) in lines.enumerated() {
      let isNear = lines[max(0, place - 1)...min(lines.count - 1, place + 1)].contains(
        where: \.isChange)
      if isNear {
        if skipped > 0 { short.append(.skipped(skipped)) }
        skipped = 0
        short.append(line)
      } else {
        skipped += 1
      }
    }
    if skipped > 0 { short.append(.skipped(skipped)) }
    return short
  }
}

extension LineDiff.Line {
  fileprivate var isChange: Bool {
    switch self {
    case .added, .removed: true
    case .same, .skipped: false
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

/// A difference to be read: a sign and a word for each line, never a colour alone.
struct DiffView: Component {
  static let limit = 120
  let diff: LineDiff
  let language: Language
  let visit: Visit

  var body: Markup {
    ul(.class("diff"), .lang(language.tag)) {
      for line in diff.lines.prefix(Self.limit) { row(line) }
    }
    if diff.lines.count > Self.limit {
      p(.class("muted")) {
        visit.words(
          Message("authoring.diff.more", .number(diff.lines.count - Self.limit)))
      }
    }
  }

  private func row(_ line: LineDiff.Line) -> Markup {
    switch line {
    case .same(let text): li { text }
    case .added(let text): li(.class("added")) { mark("ins", "+", "authoring.diff.added", text) }
    case .removed(let text):
      li(.class("removed")) { mark("del", "−", "authoring.diff.removed", text) }
    case .skipped(let count):
      li(.class("muted"), .lang(visit.language.tag)) {
        visit.words(Message("authoring.diff.same", .number(count)))
      }
    }
  }

  private func mark(
    _ element: StaticString, _ sign: String, _ key: String, _ text: String
  ) -> Markup {
    .element(
      element, [],
      .group([
        span(.ariaHidden("true")) { "\(sign) " },
        span(.class("unseen"), .lang(visit.language.tag)) { visit.words(Message(key)) + " " },
        .text(text),
      ]))
  }
}
