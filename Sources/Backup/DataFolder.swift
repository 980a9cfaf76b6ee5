import FoundationEssentials
import Glibc

/// What lies in the folder of an installation.
package enum DataFolder {
  package static let database = "kurak.sqlite"
  /// Where the restore drill works; what a killed one left goes with the next.
  static let drill = "drill"

  /// Everything but the database: the key and whatever was uploaded, as paths within the folder.
  static func files(in folder: String) throws -> [String] {
    try files(in: folder, under: "").sorted()
  }

  private static func files(in folder: String, under prefix: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/" + prefix)
    return try names.flatMap { name -> [String] in
      let path = prefix + name
      if prefix.isEmpty && isPassedOver(name) { return [] }
      guard !name.hasSuffix(".sqlite") else { throw BackupFault.unknown(folder + "/" + path) }
      var status = stat()
      var link = stat()
      guard stat(folder + "/" + path, &status) == 0, lstat(folder + "/" + path, &link) == 0 else {
        throw systemFault(folder + "/" + path)
      }
      switch (status.st_mode & S_IFMT, link.st_mode & S_IFMT) {
      // A link to a file, such as a key kept elsewhere, is what it leads to.
      case (S_IFREG, _): return [path]
      case (S_IFDIR, S_IFDIR): return try files(in: folder, under: path + "/")
      default: throw BackupFault.unknown(folder + "/" + path)
      }
    }
  }

  private static func isPassedOver(_ name: String) -> Bool {
    // The database is read by itself; beside it lie its log and its lock.
    name == database || name.hasPrefix(database + "-") || name == database + ".lock"
      || name == drill || name == "lost+found"
  }

  /// Whether a path out of a backup stays within the folder and is no part of the database.
  static func isSafe(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty && !path.utf8.contains(0) && path.utf8.count < 1000
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && !parts[0].hasPrefix(database)
  }
}
