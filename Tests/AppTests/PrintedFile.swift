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

/// What a command says of a file, or complains of.
struct SaidOfFile: Equatable {
  var output = ""
  var complaint = ""
  var code: Int32 = 0

  /// Where the words name `name`, they come to name a file on the disk with this text.
  init(
    _ words: [String], _ name: String, _ text: String,
    _ command: (_ words: [String]) throws -> String
  ) {
    self.init(words, [name: Array(text.utf8)], command)
  }

  /// The same with several files, which may lie in a folder.
  init(
    _ words: [String], _ files: [String: [UInt8]], _ command: (_ words: [String]) throws -> String
  ) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      for (name, bytes) in files {
        let path = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: path)
      }
      // Names of files have a dot or end a folder's name; no option of these commands does.
      output = try command(
        words.map { word in
          Self.isPlace(word, files) ? folder.appendingPathComponent(word).path : word
        })
    } catch let refused as Complaint {
      complaint = refused.description.replacing(folder.path + "/", with: "")
      code = refused.code
    } catch {
      complaint = "\(error)"
      code = -1
    }
  }

  private static func isPlace(_ word: String, _ files: [String: [UInt8]]) -> Bool {
    let folder = word.hasSuffix("/") ? word : word + "/"
    return word == "w.pb" || files.keys.contains { $0 == word || $0.hasPrefix(folder) }
  }
}
