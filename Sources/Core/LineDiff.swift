/// What two texts have and have not in common, line by line.
package struct LineDiff: Sendable, Equatable {
  package enum Line: Sendable, Equatable {
    case same(String), removed(String), added(String)
    /// So many equal lines that nobody needs to read again.
    case skipped(Int)
  }

  package let lines: [Line]

  package init(from old: String, to new: String) {
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

  package var isEmpty: Bool { !lines.contains { line in line.isChange } }
  package var added: Int { lines.count { if case .added = $0 { true } else { false } } }
  package var removed: Int { lines.count { if case .removed = $0 { true } else { false } } }

  private static func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(withoutEdges).filter { !$0.isEmpty }
  }

  /// Without the white space at both ends.
  private static func withoutEdges(_ line: Substring) -> String {
    var rest = line.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
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
