import Core
import Database
import Sodium

/// What a backup says of itself, and what was found in it.
package struct BackupContents: Sendable, Equatable {
  package let madeAt: Instant
  package let engine: String
  package var sum: CanonicalSum
  package var files = 0
}

/// Walks through a backup from its head to its end.
struct BackupReader {
  private let source: ByteSource
  private let path: String
  let madeAt: Instant
  let engine: String

  init(_ path: String, key: KeyPair) throws {
    self.path = path
    let sealed = try SealedReader(path, key: key)
    source = ByteSource { try sealed.next() }
    guard try source.byte() == BackupPart.about else { throw BackupFault.damaged(path) }
    madeAt = Instant(milliseconds: Int64(clamping: try source.number64()))
    engine = try source.text()
  }

  /// Hands on the data and gives the fingerprint they were written with.
  func data(_ take: (CanonicalEvent) throws -> Void) throws -> [UInt8] {
    guard try source.byte() == BackupPart.data else { throw BackupFault.damaged(path) }
    try readCanonical(from: source, take)
    return try source.take(32)
  }

  /// Writes the files into the folder; gives their number once the end behind them is proven.
  func files(into folder: String) throws -> Int {
    var count = 0
    while true {
      switch try source.byte() {
      case BackupPart.file:
        try file(into: folder)
        count += 1
      case BackupPart.end:
        guard try source.number64() == UInt64(count), try source.isAtEnd() else {
          throw BackupFault.damaged(path)
        }
        return count
      default: throw BackupFault.damaged(path)
      }
    }
  }

  private func file(into folder: String) throws {
    let name = try source.text()
    guard DataFolder.isSafe(name) else { throw BackupFault.damaged(path) }
    try makeFolders(for: name, in: folder)
    let file = try NewFile(folder + "/" + name)
    var left = Int(clamping: try source.number64())
    while left > 0 {
      let bytes = try source.some(atMost: left)
      try file.write(bytes)
      left -= bytes.count
    }
    try file.finish()
  }
}
