import Foundation
import Testing

@testable import App

/// A file on the disk and what a command prints for it.
enum PrintedFile {
  static func print(
    _ text: String, kind: String, _ command: (_ words: [String]) throws -> String,
    _ words: String...
  ) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).\(kind)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try command([file.path] + words)
  }

  /// The one JSON object that a command printed.
  static func object(_ printed: String) throws -> NSDictionary {
    #expect(printed.hasSuffix("}\n"))
    return try #require(
      JSONSerialization.jsonObject(with: Data(printed.utf8)) as? NSDictionary)
  }
}
