import Database
import Sodium

/// How a backup is sealed.
///
/// Each file has a key of its own, which lies before it in a box for the public key. So the server
/// needs only the public key, makes backups by itself every day, and can open none of them: whoever
/// steals a backup and the server's disk has the data of today, which lie there anyway, but not
/// those of a year ago; and a stick with a backup may be lost. What opens it was printed once.
enum SealedFile {
  static let beginning = Array("kurak backup 1\n".utf8)
  /// How much is sealed at a time.
  static let pieceSize = 1 << 16

  static let boxSize = SealingStream.keySize + KeyPair.overhead
  static let headSize =
    beginning.count + BackupKey.markSize + boxSize + SealingStream.headerSize
}

/// Seals what is written into a new file.
final class SealedWriter {
  private let file: NewFile
  private var stream: SealingStream
  /// The first piece answers for the head too.
  private var head: [UInt8]
  private var waiting: [UInt8] = []

  init(_ path: String, for publicKey: [UInt8]) throws {
    let key = Random.bytes(SealingStream.keySize)
    guard let box = KeyPair.seal(key, to: publicKey) else {
      throw BackupFault.damaged("the public key")
    }
    stream = SealingStream(key: key)
    head = SealedFile.beginning + BackupKey.mark(of: publicKey) + box + stream.header
    file = try NewFile(path)
    try file.write(head)
  }

  func write(_ bytes: [UInt8]) throws {
    waiting += bytes
    var start = 0
    // The last piece is sealed as such, so one is always kept back.
    while waiting.count - start > SealedFile.pieceSize {
      try seal(Array(waiting[start..<start + SealedFile.pieceSize]), isLast: false)
      start += SealedFile.pieceSize
    }
    waiting.removeFirst(start)
  }

  /// Ends the file and gives it its name; how many bytes it has.
  func finish() throws -> Int {
    try seal(waiting, isLast: true)
    try file.finish()
    return file.size
  }

  private func seal(_ piece: [UInt8], isLast: Bool) throws {
    try file.write(stream.seal(piece, associated: head, isLast: isLast))
    head = []
  }
}

/// Opens a sealed file piece by piece; not one byte is handed on that was not proven.
final class SealedReader {
  private let path: String
  private let file: OpenFile
  private var stream: OpeningStream
  private var head: [UInt8]
  private var isEnded = false

  init(_ path: String, key: KeyPair) throws {
    self.path = path
    file = try OpenFile(path)
    head = try file.read(SealedFile.headSize)
    guard head.starts(with: SealedFile.beginning) else { throw BackupFault.noBackup(path) }
    guard head.count == SealedFile.headSize else { throw BackupFault.cut(path) }
    var rest = head.dropFirst(SealedFile.beginning.count)
    let mark = Array(rest.prefix(BackupKey.markSize))
    rest = rest.dropFirst(BackupKey.markSize)
    guard let secret = key.open(Array(rest.prefix(SealedFile.boxSize))) else {
      throw mark == BackupKey.mark(of: key.publicKey)
        ? BackupFault.damaged(path)
        : .wrongKey(file: BackupKey.name(mark: mark), given: BackupKey.name(of: key.publicKey))
    }
    let header = Array(rest.dropFirst(SealedFile.boxSize))
    guard let stream = OpeningStream(key: secret, header: header) else {
      throw BackupFault.damaged(path)
    }
    self.stream = stream
  }

  /// What comes next; nothing at the end, and only there.
  func next() throws -> [UInt8] {
    while !isEnded {
      let sealed = try file.read(SealedFile.pieceSize + SealingStream.overhead)
      guard !sealed.isEmpty else { throw BackupFault.cut(path) }
      guard let opened = stream.open(sealed, associated: head) else {
        throw BackupFault.damaged(path)
      }
      head = []
      if opened.isLast {
        isEnded = true
        guard try file.read(1).isEmpty else { throw BackupFault.damaged(path) }
      }
      if !opened.plain.isEmpty { return opened.plain }
    }
    return []
  }
}
