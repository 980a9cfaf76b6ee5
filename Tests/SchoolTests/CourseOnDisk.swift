import Core
import Foundation
import KurakTesting
import Localization

@testable import School

/// A small right course in a folder of its own, to be spoilt file by file.
final class CourseOnDisk {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kurak-\(UUID())")
    try write("village/course.md", CourseOnDisk.head)
    for lesson in ["1-who", "2-money"] {
      for language in Language.allCases {
        try write("village/\(lesson)/lesson.\(language.rawValue).md", CourseOnDisk.lesson(language))
        try write("village/\(lesson)/quiz.\(language.rawValue).md", CourseOnDisk.quiz(language))
      }
      try write("village/\(lesson)/sources.md", CourseOnDisk.sources)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func load() throws -> [Course] { try CourseShelf.load(directory: folder.path) }

  /// The faults of the shelf after a text in one file was replaced.
  func faults(in file: String, replacing old: String, with new: String) throws -> [String] {
    let url = folder.appendingPathComponent("village/\(file)")
    let text = try String(contentsOf: url, encoding: .utf8)
    try write("village/\(file)", text.replacingOccurrences(of: old, with: new))
    do {
      _ = try load()
      return []
    } catch let error as CourseError {
      let words = try TestHouse.catalog.get()[.en]
      return error.faults.map { $0.text(words) }
    }
  }

  func write(_ path: String, _ text: String) throws {
    try write(path, bytes: Array(text.utf8))
  }

  func write(_ path: String, bytes: [UInt8]) throws {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
  }

  private static let head =
    "---\nid: village\nversion: 3\nhours: 4\n"
    + Language.allCases.map { language in
      let code = language.rawValue
      return """
        title.\(code): Title \(code)
        summary.\(code): Summary \(code)
        translation.\(code): \(language == .ky ? "original" : "draft")

        """
    }.joined() + "lessons: 1-who, 2-money\n---\n"

  private static func lesson(_ language: Language) -> String {
    """
    ---
    title: Lesson \(language.rawValue)
    minutes: 12
    law-checked: 2026-11
    translation: \(language == .ky ? "original" : "draft")
    ---
    # Heading

    Prose in **\(language.rawValue)**.
    """
  }

  private static func quiz(_ language: Language) -> String {
    """
    ---
    translation: draft
    ---
    ## q1 single

    Who decides in \(language.rawValue)?

    - (x) The council
      > Yes, it does.
    - ( ) The weather
      > No.

    ## q2 several

    Who may come?
    - [x] Women
      > Yes.
    - [x] Men
      > Yes, too.
    - [ ] Cows
      > No.

    ## q3 true-or-false

    Anybody may listen.
    - (x) True
      > Sessions are open.
    - ( ) False
      > They are open.
    """
  }

  private static let sources = """
    ## s1
    title.ky: Мыйзам
    title.ru: Закон
    title.uz: Қонун
    title.en: Law
    language: ru
    address: https://cbd.minjust.gov.kg/1
    checked: 2026-10
    """
}
