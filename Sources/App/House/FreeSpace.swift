import Glibc

/// The room that is left where the data lie.
enum FreeSpace {
  /// Below so many megabytes somebody must make room, while there is still some to write with.
  static let fewest = 200

  /// In megabytes; none where the folder is not there.
  static func megabytes(in folder: String) -> Int {
    var system = statvfs()
    guard statvfs(folder, &system) == 0 else { return 0 }
    return Int(clamping: (UInt64(system.f_bavail) * UInt64(system.f_frsize)) >> 20)
  }
}
