import Foundation
import KurakTesting
import Testing

@testable import School

@Suite struct CourseFolderTests {
  @Test func `A folder on the disk is read with its files, and without what is not its own`() throws
  {
    let disk = try CourseOnDisk()
    try disk.write("village/.git/config", "[core]")
    try disk.write("village/1-who/media/map.png", bytes: [1, 2])
    try FileManager.default.createSymbolicLink(
      atPath: disk.folder.path + "/village/passwd.md", withDestinationPath: "/etc/passwd")
    let folder = CourseFolder("village", onDisk: disk.folder.path)
    #expect(folder.files["1-who/media/map.png"] == [1, 2])
    #expect(folder.text("course.md")?.hasPrefix("---\nid: village\n") == true)
    #expect(folder.text("1-who/media/none.png") == nil)
    #expect(!folder.paths.contains { $0.contains("config") || $0.contains("passwd") })
    #expect(folder.paths.count == 20)
    #expect(folder.size == folder.files.values.map(\.count).reduce(0, +))
  }

  @Test func `A course read from files in memory is the one on the disk`() throws {
    let disk = try CourseOnDisk()
    var folder = CourseFolder("village", onDisk: disk.folder.path)
    var reader = CourseReader(folder)
    let course = reader.course()
    #expect(try course?.title == disk.load().first?.title)
    folder.write("1-who/quiz.ky.md", "---\ntranslation: draft\n---\n")
    reader = CourseReader(folder)
    #expect(reader.course() == nil)
    #expect(reader.faults.first?.file == "village/1-who/quiz.ky.md")
  }

  @Test(arguments: [
    "course.md", "1-who-decides/lesson.ky.md", "1-who/media/a_b-2.png",
  ])
  func `A plain path is one`(path: String) { #expect(CourseFolder.isPath(path)) }

  @Test(arguments: [
    "", "/etc/passwd", "../course.md", "1-who/../../x", "1-who//x", "1-who/.git", "a/b/c/d", "A.md",
    "1 who/x", "1-who/media/карта.png", "1-who\\x", "x\u{0}",
  ])
  func `A path that leaves the folder, or that a disk may read otherwise, is none`(path: String) {
    #expect(!CourseFolder.isPath(path))
  }
}
