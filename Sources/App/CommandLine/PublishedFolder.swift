import FoundationEssentials
import Ledger

/// A folder of published files: written whole or not at all, and read as it lies there.
enum PublishedFolder {
  /// They are written beside and put in place by one step.
  static func write(_ published: [PublishedFile], to folder: String) throws {
    let files = FileManager.default
    let draft = folder + ".new"
    do {
      try? files.removeItem(atPath: draft)
      try files.createDirectory(atPath: draft, withIntermediateDirectories: true)
      for file in published {
        try Data(file.bytes).write(to: URL(fileURLWithPath: draft + "/" + file.name))
      }
      try? files.removeItem(atPath: folder)
      try files.moveItem(atPath: draft, toPath: folder)
    } catch {
      try? files.removeItem(atPath: draft)
      throw Complaint("cannot write \(folder)")
    }
  }

  static func read(_ folder: String) throws -> [PublishedFile] {
    try entries(of: folder).map { name in
      let path = folder + "/" + name
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
        throw Complaint("\(path) cannot be read")
      }
      return PublishedFile(name, [UInt8](data))
    }
  }

  static func entries(of folder: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Complaint("\(folder) cannot be opened")
    }
    return names.sorted()
  }
}
