import Foundation

@testable import Translation

/// A small program's words, as files in a folder of their own.
final class TextsFolder {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("words-\(UUID())").path

  init() throws {
    try write(
      "# The school\nschool.title = The school\nschool.came = {0} came \\\n  today\n\nschool.end = The end\n",
      to: "Locales/school.en")
    try write(
      "# Мектеп\nschool.title = Мектеп\nschool.came = {0} бүгүн \\\n  келди\n\nschool.end = Аягы\n",
      to: "Locales/school.ky")
    try write(
      "school.title = Школа\nschool.came = Пришла {0}\nschool.end = Конец\n",
      to: "Locales/school.ru")
    try write(
      "school.title = Мактаб\nschool.came = {0} келди\nschool.end = Охири\n",
      to: "Locales/school.uz")
    try write("# Right\n\nAsk within 30 days [s1].\n", to: "Content/rights/ask/en.md")
    try write("# Укук\n\n30 күндө сураңыз [s1].\n", to: "Content/rights/ask/ky.md")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var texts: ShippedTexts { ShippedTexts(folder: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// Runs another program in the folder; what it printed, if it went well.
  func run(_ program: String, _ words: String...) throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let printed = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: printed, as: UTF8.self) : nil
  }

  func sentence(_ file: String, _ line: Int) throws -> Sentence {
    struct Missing: Error {}
    guard let text = ShippedText(path: file), let found = texts.sentence(of: text, line: line)
    else { throw Missing() }
    return found
  }
}
