import Glibc

/// Keeps a second process away from the same data.
final class DirectoryLock: Sendable {
  private let descriptor: Int32

  init(path: String) throws(DatabaseError) {
    descriptor = unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw DatabaseError.engine(
        code: 14, message: unsafe String(cString: strerror(errno)), statement: "open \(path)")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      // `deinit` closes it: what is thrown from here is thrown by a whole object, and a second
      // close would hit a file that another thread has just opened.
      throw DatabaseError.inUse(path: path)
    }
  }

  deinit { close(descriptor) }
}
