/// A course as its files, wherever they lie: on a disk, in a package, in the database.
///
/// Everything that reads or writes a course does it through this value, so that there is one format.
package struct CourseFolder: Sendable, Hashable {
  /// The name of the folder, which is the course's id.
  package let name: String
  /// Bytes by the path below the folder, such as `1-who-decides/lesson.ky.md`.
  package var files: [String: [UInt8]]

  package init(_ name: String, files: [String: [UInt8]] = [:]) {
    self.name = name
    self.files = files
  }

  /// Its paths in the order in which a person would list them.
  package var paths: [String] { files.keys.sorted() }

  /// How many bytes its files have together.
  package var size: Int { files.values.reduce(0) { $0 + $1.count } }

  /// A file as text; `nil` when it is not there or is not UTF-8.
  package func text(_ path: String) -> String? {
    files[path].flatMap { String(validating: $0, as: UTF8.self) }
  }

  package mutating func write(_ path: String, _ text: String) { files[path] = Array(text.utf8) }

  /// Whether a file may be called so: small Latin letters, figures, `-`, `_` and `.`, at most two
  /// folders deep, and no part that begins with a dot.
  package static func isPath(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return 1...3 ~= parts.count && path.utf8.count <= 160
      && parts.allSatisfy { part in
        !part.isEmpty && part.first != "." && part.utf8.allSatisfy(isPlain)
      }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
