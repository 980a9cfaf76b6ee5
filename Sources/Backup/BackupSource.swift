import Core
import Database
import Sodium

/// What a backup is made of: the data wherever they lie, and the files of the folder.
package struct BackupSource: Sendable {
  package let place: DataPlace
  /// Where the key and the files lie; without one the data go alone.
  package let folder: String?

  package init(place: DataPlace, folder: String?) {
    self.place = place
    self.folder = folder
  }
}

/// What a backup holds.
package struct BackupReceipt: Sendable, Equatable {
  package let madeAt: Instant
  package let engine: String
  package let sum: CanonicalSum
  package let files: Int
  /// How long the sealed file is.
  package let bytes: Int
}

/// The parts of a backup, each after its letter.
enum BackupPart {
  static let about = UInt8(ascii: "A")
  static let data = UInt8(ascii: "D")
  static let file = UInt8(ascii: "F")
  static let end = UInt8(ascii: "E")
}

extension BackupSource {
  /// Writes a backup, sealed for the public key, while others read and write.
  ///
  /// All data are of one moment. Files come after them: a file of that moment is there still,
  /// since files are added and never changed.
  package func write(
    to path: String, for publicKey: [UInt8], at now: Instant
  ) throws -> BackupReceipt {
    let writer = try SealedWriter(path, for: publicKey)
    let (engine, sum) = try writeData(to: writer, at: now)
    let files = try folder.map { try DataFolder.files(in: $0) } ?? []
    for file in files { try write(file, to: writer) }
    var end = [BackupPart.end]
    end.append(bigEndian: UInt64(clamping: files.count))
    try writer.write(end)
    return BackupReceipt(
      madeAt: now, engine: engine, sum: sum, files: files.count, bytes: try writer.finish())
  }

  private func writeData(
    to writer: SealedWriter, at now: Instant
  ) throws -> (engine: String, sum: CanonicalSum) {
    try place.readApart { tx in
      let engine = try tx.engineVersion()
      var about = [BackupPart.about]
      about.append(bigEndian: UInt64(clamping: now.milliseconds))
      about.append(measured: engine)
      try writer.write(about + [BackupPart.data])
      let sum = try tx.export { try writer.write($0) }
      try writer.write(sum.fingerprint)
      return (engine, sum)
    }
  }

  private func write(_ path: String, to writer: SealedWriter) throws {
    let whole = (folder ?? "") + "/" + path
    let file = try OpenFile(whole)
    let size = try file.size()
    var head = [BackupPart.file]
    head.append(measured: path)
    head.append(bigEndian: UInt64(clamping: size))
    try writer.write(head)
    var left = size
    while left > 0 {
      let bytes = try file.read(min(left, SealedFile.pieceSize))
      guard !bytes.isEmpty else { throw BackupFault.cut(whole) }
      try writer.write(bytes)
      left -= bytes.count
    }
  }
}
