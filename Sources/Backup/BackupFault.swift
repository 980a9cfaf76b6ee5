import Database

/// Why a backup was not made or not taken back, in a sentence for whoever runs the program.
package enum BackupFault: Error, Equatable, CustomStringConvertible {
  /// The file begins like no backup of this program.
  case noBackup(String)
  case wrongKey(file: String, given: String)
  case damaged(String)
  case cut(String)
  case newerSchema(String)
  case notEmpty(String)
  case exists(String)
  case inTheFolder(String)
  /// What lies among the data and cannot be copied as it is.
  case unknown(String)
  case missing(String)
  case system(String, Int32)
  case noRoom(needed: Int, free: Int)
  case changedMeanwhile
  case different
  case unsound(String)

  package var description: String {
    switch self {
    case .noBackup(let file): "\(file) is no backup of Kurak, or its first bytes are damaged"
    case .wrongKey(let file, let given):
      "wrong key: the backup is sealed for the key \(file), the one given is \(given)"
    case .damaged(let file): "\(file) is damaged or cut short; nothing of it was taken"
    case .cut(let file): "\(file) ends before its end; nothing of it was taken"
    case .newerSchema(let migration):
      "the data are newer than this program (\(migration)); use a newer one"
    case .notEmpty(let place): "\(place) is not empty; nothing there was changed"
    case .exists(let file): "\(file) is there already and stays as it is"
    case .inTheFolder(let file):
      "\(file) lies among the data; keep a backup on another disk, or at least in another folder"
    case .unknown(let file): "\(file) lies among the data and is nothing this program can copy"
    case .missing(let file): "there is no \(file)"
    case .system(let file, let code): "\(file): \(systemMessage(code))"
    case .noRoom(let needed, let free):
      "\(needed >> 20) MB are needed and \(free >> 20) MB are free"
    case .changedMeanwhile:
      "somebody wrote while the data were moved; stop every server and begin again"
    case .different: "what was read back is not what was written"
    case .unsound(let what): "what was taken back is unsound: \(what)"
    }
  }
}

extension BackupFault {
  /// The same, of what went wrong further down.
  static func of(_ error: any Error, file: String, place: String) -> any Error {
    switch error {
    case CanonicalFault.notEmpty: BackupFault.notEmpty(place)
    case CanonicalFault.cut: BackupFault.cut(file)
    case CanonicalFault.unreadable: BackupFault.damaged(file)
    case CanonicalFault.different: BackupFault.different
    case DatabaseError.newerSchema(let migration): BackupFault.newerSchema(migration)
    default: error
    }
  }
}
