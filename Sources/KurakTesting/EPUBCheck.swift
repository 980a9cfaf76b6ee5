import Foundation

/// The W3C's own judge of EPUB, as Debian packs it.
package enum EPUBCheck {
  private static let program = "/usr/share/java/epubcheck.jar"

  package static var isHere: Bool { FileManager.default.fileExists(atPath: program) }

  /// What it says of a book; nothing if it is content.
  package static func complaints(of book: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).epub")
    try Data(book).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["java", "-jar", program, "--failonwarnings", "-q", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : String(decoding: said, as: UTF8.self)
  }
}
