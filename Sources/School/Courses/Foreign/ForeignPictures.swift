import Core

/// Gathers the pictures that a lesson shows, under names that a course may have.
final class ForeignPictures {
  static let limit = 2 << 20

  private let files: ForeignFiles
  private let file: String
  private(set) var media: [String: [UInt8]] = [:]
  private(set) var notes: [ForeignNote] = []
  private var names: [String: String] = [:]

  init(_ files: ForeignFiles, in file: String) {
    self.files = files
    self.file = file
  }

  /// The address of a picture in the lesson to be; nothing where it cannot be taken.
  func take(_ address: String, line: Int?) -> String? {
    func refuse(_ key: String) -> String? {
      notes.append(
        ForeignNote(file, line: line, "picture.\(key)", .text(String(address.prefix(120)))))
      return nil
    }
    guard let path = ForeignFiles.resolve(address, from: file) else { return refuse("elsewhere") }
    if let known = names[path] { return known }
    guard let bytes = files[path] else { return refuse("missing") }
    guard let kind = ForeignPictures.kind(of: bytes) else { return refuse("kind") }
    guard bytes.count <= ForeignPictures.limit else { return refuse("large") }
    let stem = path.split(separator: "/").last?.split(separator: ".").first.map(String.init)
    let name = "media/\(names.count + 1)-\(LatinName.make(stem ?? "", or: "picture")).\(kind)"
    names[path] = name
    media[name] = bytes
    return name
  }

  /// By its first bytes, whatever it is called: PNG and JPEG, which cannot hold a script.
  static func kind(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "png" }
    return bytes.starts(with: [0xFF, 0xD8, 0xFF]) ? "jpg" : nil
  }
}
