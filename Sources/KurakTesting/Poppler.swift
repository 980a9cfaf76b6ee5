import Foundation

/// Reads papers back with another program than wrote them.
package enum Poppler {
  struct Missing: Error {}

  /// The text of a PDF with every space and line break taken out: layout is not what is compared.
  package static func text(of pdf: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("kurak-\(UUID()).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = [file.path, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Missing() }
    return plain(String(decoding: bytes, as: UTF8.self))
  }

  package static func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
