import Glibc

func systemMessage(_ code: Int32) -> String { String(cString: strerror(code)) }

/// What the system last complained about, of this file.
func systemFault(_ path: String) -> BackupFault { .system(path, errno) }

/// Whether something has that name, be it a link to nowhere.
func isThere(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

/// Until the disk has the file, or the names of a folder.
func synchronise(_ path: String) throws {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw systemFault(path) }
  defer { close(descriptor) }
  // Some file systems, such as those of sticks, cannot be asked this for a folder.
  guard fsync(descriptor) == 0 || errno == EINVAL else { throw systemFault(path) }
}

func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// How many bytes more fit where the path lies.
package func freeBytes(at path: String) -> Int {
  var system = statvfs()
  guard statvfs(path, &system) == 0 else { return 0 }
  return Int(clamping: UInt64(system.f_bavail) * UInt64(system.f_frsize))
}

/// A file read from its beginning, some bytes at a time.
final class OpenFile {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      throw errno == ENOENT ? BackupFault.missing(path) : systemFault(path)
    }
  }

  deinit { close(descriptor) }

  func size() throws -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw systemFault(path) }
    return Int(status.st_size)
  }

  /// So many bytes, fewer only where the file ends.
  func read(_ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { raw in
        Glibc.read(descriptor, raw.baseAddress?.advanced(by: filled), count - filled)
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw systemFault(path) }
      if got == 0 { break }
      filled += got
    }
    return filled == count ? bytes : Array(bytes.prefix(filled))
  }
}
