import Core
import Foundation
import Localization

/// A folder of language files that lives as long as the test.
final class Folder {
  let path = NSTemporaryDirectory() + "kurak-words-\(UUID().uuidString)"

  init(_ files: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func write(bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// The same lines in all four languages, and other ones where named.
  static func room(
    _ lines: String, but others: [Language: String] = [:]
  ) throws -> Folder {
    let folder = try Folder()
    for language in Language.allCases {
      try folder.write(others[language] ?? lines, to: "school.\(language.rawValue)")
    }
    return folder
  }

  func load() throws -> Catalog { try Catalog.load(directory: path) }

  /// What loading complains of, one line a fault.
  func complaints() -> [String] {
    do {
      _ = try load()
      return []
    } catch let error as CatalogError {
      return error.faults.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }
}
