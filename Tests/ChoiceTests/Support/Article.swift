import Foundation

/// An article of the catalogue and the files beside it.
enum Article {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Choice/Choice.docc")

  /// A file of its resources.
  static func resource(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: "Resources/" + name)))
  }

  /// Its first block of code.
  static func code(in name: String) throws -> String {
    let text = try String(contentsOf: folder.appending(path: name + ".md"), encoding: .utf8)
    let parts = text.components(separatedBy: "```")
    return parts.count > 1
      ? parts[1].split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        .joined(separator: "\n") : ""
  }
}
