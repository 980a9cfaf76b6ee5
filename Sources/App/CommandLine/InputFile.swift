import FoundationEssentials

/// A file that a command was told to read.
enum InputFile {
  static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw Complaint("\(path): this file cannot be opened")
    }
    return [UInt8](data)
  }
}
