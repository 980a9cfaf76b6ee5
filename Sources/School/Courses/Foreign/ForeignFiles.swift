import Archive
import Core

/// The files of an opened archive, and how one of them names another.
struct ForeignFiles {
  let all: [String: [UInt8]]

  init(_ files: [ArchiveFile]) {
    // What the system of whoever packed it left behind is nobody's content.
    let own = files.filter { file in
      !file.path.hasPrefix("__MACOSX/")
        && !file.path.split(separator: "/").contains { $0 == ".DS_Store" || $0 == "Thumbs.db" }
    }
    all = Dictionary(own.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  var paths: [String] { all.keys.sorted() }

  subscript(path: String) -> [UInt8]? { all[path] }

  func has(_ path: String) -> Bool { all[path] != nil }

  /// The path that an address in a file means; nothing for what leads out of the archive.
  static func resolve(_ address: String, from file: String) -> String? {
    let bare = address.prefix { $0 != "#" && $0 != "?" }
    guard !bare.isEmpty, !bare.contains(":"), !bare.hasPrefix("/"),
      let plain = decode(bare)
    else { return nil }
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in plain.split(separator: "/") {
      switch part {
      case ".": break
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private static func decode(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let pair = String(rest.prefix(2)),
        let value = UInt8(pair, radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  static func isPage(_ path: String) -> Bool {
    ["html", "htm", "xhtml"].contains(path.split(separator: ".").last?.lowercased() ?? "")
  }
}
