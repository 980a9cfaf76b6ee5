import Core
import Markdown

/// One file of a course, and how its faults name it.
struct ContentFile {
  /// The course's folder and its path below it.
  let name: String
  let text: String

  init(_ path: String, in folder: CourseFolder) throws {
    name = "\(folder.name)/\(path)"
    guard let bytes = folder.files[path] else {
      throw CourseFault(file: name, line: nil, reason: Message("authoring.fault.no-file"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CourseFault(file: name, line: nil, reason: Message("authoring.fault.not-utf8"))
    }
    self.text = text
  }

  func fault(_ line: Int?, _ reason: Message) -> CourseFault {
    CourseFault(file: name, line: line, reason: reason)
  }

  /// Its front matter, in which only these keys may stand.
  func frontMatter(
    _ keys: Set<String>, or isKey: (String) -> Bool = { _ in false }
  ) throws -> FrontMatter {
    let front = try naming { try FrontMatter(text) }
    if let unknown = front.keys.first(where: { !keys.contains($0) && !isKey($0) }) {
      throw fault(
        front.line(of: unknown), Message("authoring.fault.unknown-key", .text(unknown)))
    }
    return front
  }

  /// Does what may fail in front matter, and says in which file it did.
  func naming<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let fault as FrontMatterFault {
      throw self.fault(fault.line, Message(fault.reason))
    }
  }
}

/// A line with something on it, and its number in the file.
struct ContentLine {
  let number: Int
  let text: String

  static func all(of body: String, from first: Int) -> [ContentLine] {
    body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .compactMap { index, line in
        let text = line.trimmed
        return text.isEmpty ? nil : ContentLine(number: first + index, text: text)
      }
  }
}
