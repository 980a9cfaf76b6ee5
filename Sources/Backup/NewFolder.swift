import FoundationEssentials
import Glibc

/// A folder that stands under its name with all that belongs in it, or not at all.
final class NewFolder {
  let path: String
  /// Where it is put together meanwhile, on the same disk.
  let part: String
  private var isFinished = false

  /// Refuses where something is already; an empty folder may be.
  init(_ path: String) throws {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    self.path = path
    if isThere(path) {
      let names = try? FileManager.default.contentsOfDirectory(atPath: path)
      guard names?.isEmpty == true else { throw BackupFault.notEmpty(path) }
    }
    try? FileManager.default.createDirectory(
      atPath: parent(of: path), withIntermediateDirectories: true)
    // Made with a name nobody has, for its owner alone.
    var template = Array("\(path).part-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return nil }
      return String(cString: start)
    }
    guard let made else { throw systemFault(path) }
    part = made
  }

  deinit {
    if !isFinished { try? FileManager.default.removeItem(atPath: part) }
  }

  /// Removes what was put there, to begin again.
  func clear() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: part) {
      try FileManager.default.removeItem(atPath: part + "/" + name)
    }
  }

  /// Gives it its name; only an empty folder can be written over by that.
  func finish() throws {
    try synchronise(part)
    guard rename(part, path) == 0 else {
      throw errno == ENOTEMPTY || errno == EEXIST ? BackupFault.notEmpty(path) : systemFault(path)
    }
    isFinished = true
    try synchronise(parent(of: path))
  }
}
