import Core
import Sodium

/// The ledger as a file that anybody can check without us: `ledger.csv`, one line for each of its.
package struct LedgerList: Sendable, Equatable {
  package static let name = "ledger.csv"
  static let head = "number;day;kind;subject;digest;hash"

  /// A line as it is written: digits and small letters alone, so nothing is quoted.
  package struct Line: Sendable, Equatable {
    package let number: String
    package let day: String
    package let kind: String
    package let subject: String
    package let digest: String
    package let hash: String

    /// What is hashed: six lines, each with its line feed.
    func hashed(after previous: String) -> String {
      [previous, number, day, kind, subject, digest].map { "\($0)\n" }.joined()
    }
  }

  package let lines: [Line]

  package init(_ entries: [LedgerEntry]) {
    lines = entries.map { entry in
      Line(
        number: String(entry.number), day: entry.day.iso, kind: entry.kind.rawValue,
        subject: entry.subject?.description ?? "", digest: Hex.text(entry.digest),
        hash: Hex.text(entry.hash))
    }
  }

  /// Reads what `bytes` writes, and nothing else.
  package init?(reading bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard rows.first.map(String.init) == Self.head, rows.last == "" else { return nil }
    let cells = rows.dropFirst().dropLast().map { row in
      row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    guard cells.allSatisfy({ $0.count == 6 }) else { return nil }
    lines = cells.map {
      Line(number: $0[0], day: $0[1], kind: $0[2], subject: $0[3], digest: $0[4], hash: $0[5])
    }
  }

  package var bytes: [UInt8] {
    Array((Self.head + "\n").utf8)
      + lines.flatMap { line in
        let cells = [line.number, line.day, line.kind, line.subject, line.digest, line.hash]
        return Array((cells.joined(separator: ";") + "\n").utf8)
      }
  }

  /// The hash that the newest notice shows.
  package var root: String { lines.last?.hash ?? "" }

  /// Where a line does not follow from the one before it, a sentence each.
  package var faults: [String] {
    var previous = ""
    return lines.enumerated().compactMap { place, line in
      defer { previous = line.hash }
      let isNext =
        line.number == String(place + 1)
        && Hex.text(SHA256.sum(line.hashed(after: previous))) == line.hash
      return isNext
        ? nil : "line \(place + 1) of \(Self.name) does not follow from the one before it"
    }
  }
}
