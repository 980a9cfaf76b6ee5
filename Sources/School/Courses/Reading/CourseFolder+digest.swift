import Core
import Sodium

extension CourseFolder {
  /// The same for the same files under the same names, and for no others.
  var digest: ID<CourseFolder> {
    var running = RunningDigest(size: 32, key: nil)
    for path in paths {
      let bytes = files[path] ?? []
      // Both lengths stand before the file, so that none can pose as the end of another.
      running.update(Array("\(path.utf8.count) \(bytes.count) \(path)".utf8))
      running.update(bytes)
    }
    return ID(UUID16(digest: running.finish()) ?? UUID16(high: 0, low: 0))
  }
}
