import Core
import Database
import Foundation
import KurakTesting
import Testing
import Web

@testable import App
@testable import School

/// A course that a village wrote leaves the house by the command line, and comes back the same.
@Suite struct `kurak export course of a village` {
  private let whole: WholeHouse

  init() throws { whole = try WholeHouse() }

  private static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2]

  private func folder() -> CourseFolder {
    var folder = CourseFolder("bizdin-suu")
    folder.write(
      "course.md",
      "---\nid: bizdin-suu\nversion: 1\nhours: 2\ntitle.ky: Биздин суу\nlessons: 1-bulak\n---\n")
    folder.write(
      "1-bulak/lesson.ky.md",
      "---\ntitle: Булак\nminutes: 10\n---\n# Окуя\n\n![Булак](media/bulak.png)\n")
    folder.write(
      "1-bulak/quiz.ky.md",
      "---\ntranslation: original\n---\n## q1 survey\n\nКандай?\n- ( ) Жакшы\n- ( ) Орто\n")
    folder.files["1-bulak/media/bulak.png"] = Self.picture
    return folder
  }

  private func perform<C: Command>(_ command: C) throws -> C.Outcome {
    let now = whole.house.environment.now()
    return try whole.house.environment.perform(
      command,
      by: Actor(
        person: nil, community: whole.community, roles: [], now: now, command: .v7(at: now),
        isSystem: true))
  }

  private func words(_ more: String...) -> [String] {
    var words = ["export", "course"] + more + ["--data", whole.directory]
    if case .postgres(let address) = whole.house.environment.database.place {
      words += ["--database", address]
    }
    return words
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  @Test func `gives the newest version with its pictures, which is imported as the same folder`()
    throws
  {
    let slug = try perform(TakeCourse(folder(), besides: []))
    try inFolder { path in
      let file = "\(path)/course.zip"
      #expect(Kurak.run(words(slug, "--to", file)) == 1, "nothing of it is published yet")
      #expect(!FileManager.default.fileExists(atPath: file))
      _ = try perform(PublishCourse(course: slug))
      #expect(Kurak.run(words(slug, "--to", file)) == 0)
      #expect(Kurak.run(["import", "course", file, "--to", path]) == 0)
      let back = CourseFolder(slug, onDisk: path)
      let kept = try whole.house.environment.database.read { tx in
        try School.writtenCourse(slug, in: tx)?.folder
      }
      #expect(back == kept)
      #expect(back.files["1-bulak/media/bulak.png"] == Self.picture)
      let again = try perform(TakeCourse(back, besides: []))
      #expect(again == "\(slug)-2", "what is there is not written over")
      for form in ["html", "epub"] {
        #expect(Kurak.run(words(slug, "--as", form, "--to", "\(path)/\(form)")) == 0)
      }
      #expect(Kurak.run(["export", "course", slug, "--to", "\(path)/x"]) == 1, "no data named")
    }
  }
}
