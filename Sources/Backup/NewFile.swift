import Glibc

/// A file that stands under its name whole, or not at all.
///
/// It grows as `NAME.part`, which goes when the work is given up; what a killed process left under
/// that name is written over by the next.
final class NewFile {
  private let path: String
  private let part: String
  private let descriptor: Int32
  private var isFinished = false
  private(set) var size = 0

  init(_ path: String) throws {
    guard !isThere(path) else { throw BackupFault.exists(path) }
    self.path = path
    part = path + ".part"
    descriptor = open(part, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw systemFault(part) }
    // Another process may be writing there now.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, ftruncate(descriptor, 0) == 0 else {
      // `deinit` closes it, and leaves the file to whoever writes it.
      let fault = systemFault(part)
      isFinished = true
      throw fault
    }
  }

  deinit {
    if !isFinished { unlink(part) }
    if descriptor >= 0 { close(descriptor) }
  }

  func write(_ bytes: [UInt8]) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { raw in
        Glibc.write(descriptor, raw.baseAddress?.advanced(by: done), raw.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw systemFault(part) }
      done += count
    }
    size += bytes.count
  }

  /// Gives it its name once the disk has all of it.
  func finish() throws {
    guard fsync(descriptor) == 0 else { throw systemFault(part) }
    guard !isThere(path) else { throw BackupFault.exists(path) }
    guard rename(part, path) == 0 else { throw systemFault(path) }
    isFinished = true
    try synchronise(parent(of: path))
  }
}
