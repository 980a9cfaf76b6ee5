import Core
import Database
import Ledger
import Sodium

/// All approved minutes of a community as files, with the ledger that fixes them.
///
/// `0001.txt` is the text of the first, `0001.seal` the eight lines of which its hash is taken:
/// `sha256sum 0001.txt` gives the last of them, `sha256sum 0001.seal` the hash printed on the paper.
package struct SealedMinutes: Sendable {
  package let community: ID<Community>
  package let files: [PublishedFile]

  static func text(_ number: Int) -> String { "\(padded(number, 4)).txt" }
  static func seal(_ number: Int) -> String { "\(padded(number, 4)).seal" }

  /// Of every community of the installation that approved any, for the command line.
  package static func all(in tx: borrowing Transaction<some Any>) throws -> [SealedMinutes] {
    let communities: [ID<Community>] = try tx.all(
      """
      SELECT DISTINCT community FROM gathering_minutes WHERE chain_number IS NOT NULL
      ORDER BY community
      """
    ) { row in try row(0) }
    return try communities.map { community in
      let ledger = LedgerList(try LedgerEntry.all(of: community, in: tx))
      return SealedMinutes(
        community: community,
        files: try papers(of: community, in: tx)
          + [PublishedFile(LedgerList.name, ledger.bytes)])
    }
  }

  private static func papers(
    of community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [PublishedFile] {
    let gatherings: [ID<Gathering>] = try tx.all(
      """
      SELECT gathering FROM gathering_minutes
      WHERE community = \(community) AND chain_number IS NOT NULL
      GROUP BY gathering ORDER BY min(chain_number)
      """
    ) { row in try row(0) }
    return try gatherings.flatMap { gathering in
      try MinutesVersion.all(of: gathering, in: tx).flatMap { $0.files(of: gathering) }
    }.sorted { $0.name < $1.name }
  }
}

extension MinutesVersion {
  /// Nothing of a draft.
  fileprivate func files(of gathering: ID<Gathering>) -> [PublishedFile] {
    guard let seal else { return [] }
    return [
      PublishedFile(SealedMinutes.text(seal.number), Array(text.body.utf8)),
      PublishedFile(
        SealedMinutes.seal(seal.number), Array(seal.hashed(text, kind, of: gathering).utf8)),
    ]
  }
}
