import Core
import Database
import FoundationEssentials
import Sodium
import Web

/// The last count of a topic as the table keeps it; pages read it and count nothing.
struct StoredCount: Sendable {
  /// The change up to which answers were counted.
  let changes: Int
  let figures: Figures

  /// Reading it out of its bytes again for every page would take longer than the page.
  private static let read = Remembered<[UInt8], Figures>(limit: 64)

  static func find(
    _ topic: ID<Topic>, in tx: borrowing Transaction<some Any>
  ) throws -> StoredCount? {
    let found = try tx.first(
      "SELECT changes, figures FROM deliberation_count WHERE topic = \(topic)"
    ) { row in (changes: try row(0) as Int, bytes: try row(1) as [UInt8]) }
    guard let found else { return nil }
    let figures = read.value(Digest.blake2b(found.bytes, size: 16)) {
      try? JSONDecoder().decode(Figures.self, from: Data(found.bytes))
    }
    return figures.map { StoredCount(changes: found.changes, figures: $0) }
  }

  func store(for topic: ID<Topic>, in tx: borrowing Transaction<Writes>) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let bytes = [UInt8](try encoder.encode(figures))
    try tx.run(
      """
      INSERT INTO deliberation_count (topic, changes, figures)
      VALUES (\(topic), \(changes), \(bytes))
      ON CONFLICT (topic) DO UPDATE SET changes = excluded.changes, figures = excluded.figures
      """)
    if figures.isFinal {
      try tx.run("UPDATE deliberation_tally SET is_settled = 1 WHERE topic = \(topic)")
    }
  }
}
