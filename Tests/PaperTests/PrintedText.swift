import Foundation
import Testing

@testable import Paper

/// What a reader's program finds in a PDF: the pages' words, composed, with single blanks, and
/// "1/3" without any, because narrow blanks are lost there or not.
func printedPages(_ pdf: [UInt8]) throws -> [String] {
  let text = try run("pdftotext", ["-layout", "-enc", "UTF-8", "-", "-"], input: pdf)
  return text.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast().map { page in
    page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing(" / ", with: "/").precomposedStringWithCanonicalMapping
  }
}

func printedText(_ pdf: [UInt8]) throws -> String {
  try printedPages(pdf).joined(separator: " ")
}

/// The lines of `pdfinfo`, by their names.
func printedFacts(_ pdf: [UInt8]) throws -> [String: String] {
  let lines = try run("pdfinfo", ["-"], input: pdf).split(separator: "\n")
  return Dictionary(
    lines.map { line in
      let parts = line.split(separator: ":", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }, uniquingKeysWith: { first, _ in first })
}

struct ProgramFailed: Error {
  let name: String
  let status: Int32
}

/// The kinds of pictures in a PDF, as `pdfimages` lists them; lines and curves are none.
func printedPictures(_ pdf: [UInt8]) throws -> [String] {
  let lines = try run("pdfimages", ["-list", "-"], input: pdf).split(separator: "\n")
  return lines.dropFirst(2).compactMap {
    $0.split(separator: " ").dropFirst(2).first.map(String.init)
  }
}

/// The first page as dots, so many to the inch.
struct PrintedDots: Hashable {
  let width: Int
  private let dots: [UInt8]

  init(_ pdf: [UInt8], perInch: Int = 72) throws {
    let file = try read("pdftoppm", ["-r", "\(perInch)", "-f", "1", "-l", "1", "-"], input: pdf)
    // P6, the width and the height, the largest value; then three bytes a dot.
    let head = file.split(separator: UInt8(ascii: "\n"), maxSplits: 3)
    let sizes = String(decoding: head[1], as: UTF8.self).split(separator: " ")
    width = try #require(Int(sizes[0]))
    dots = Array(head[3])
  }

  /// The colour of a dot as 0xRRGGBB.
  subscript(x: Int, y: Int) -> UInt32 {
    (0..<3).reduce(0) { $0 << 8 | UInt32(dots[(y * width + x) * 3 + $1]) }
  }
}

private func run(_ name: String, _ arguments: [String], input: [UInt8]) throws -> String {
  String(decoding: try read(name, arguments, input: input), as: UTF8.self)
}

private func read(_ name: String, _ arguments: [String], input: [UInt8]) throws -> Data {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  // These programs read a PDF from a file only, or badly from a pipe.
  let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
  try Data(input).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  var filled = arguments
  if let place = filled.firstIndex(of: "-") { filled[place] = file.path }
  process.arguments = [name] + filled
  let output = Pipe()
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else {
    throw ProgramFailed(name: name, status: process.terminationStatus)
  }
  return data
}
