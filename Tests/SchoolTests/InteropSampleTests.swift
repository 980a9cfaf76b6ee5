import Archive
import Core
import Foundation
import KurakTesting
import Localization
import Testing

@testable import School

/// Files that other projects publish, read where they lie.
@Suite(.enabled(if: InteropSample.isHere, "no samples here; set KURAK_DATA"))
struct InteropSampleTests {
  private let catalog: Catalog

  init() throws { catalog = try TestHouse.catalog.get() }

  private func take(_ bytes: [UInt8], in language: Language? = .en) throws -> TakenCourse {
    let taken = try TakenCourse.read(bytes, named: "sample.zip", in: language) { catalog[$0] }
    var reader = CourseReader(taken.folder, .oneLanguage)
    _ = reader.course()
    #expect(reader.faults == [])
    return taken
  }

  private func refusal(_ bytes: [UInt8]) -> String {
    do {
      return "taken: \(try take(bytes).rows)"
    } catch DomainError.invalid(let faults) {
      return faults.map { catalog[.en]($0.message) }.joined()
    } catch { return "\(error)" }
  }

  private func notes(_ taken: TakenCourse) -> String {
    taken.notes.map { $0.text(catalog[.en]) }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("cnt-xhtml-support", "Test passes if you see this."),
    ("nav-spine_in-spine", "the two links in the navigation document"),
    ("pkg-dir_rtl-root-ltr", "title: "), ("pkg-title-order", "title: "),
    ("scr-support", "This reading system does not support scripting."),
  ])
  func `The W3C's small books are taken`(name: String, words: String) throws {
    let taken = try take(try InteropSample.folder("epub/\(name)"))
    #expect(taken.kind == .epub && !taken.rows.isEmpty)
    let text = taken.folder.paths.compactMap { taken.folder.text($0) }.joined()
    #expect(text.contains(words))
    #expect(!text.contains("addEventListener") && !text.contains("<script"))
  }

  @Test func `An outside entity is never fetched: the chapter is left, and said so`() throws {
    let said = refusal(try InteropSample.folder("epub/pub-xml-external-id"))
    #expect(said.contains("declares entities of its own"))
    #expect(!said.hasPrefix("taken:"))
  }

  @Test func `A whole book of stories becomes lessons that can be read at a sitting`() throws {
    let taken = try take(try InteropSample.file("epub/zip/childrens-literature.epub"))
    #expect(taken.rows.count == 26)
    #expect(taken.rows.contains { $0.title.contains("FOUR-LEAVED CLOVER") })
    #expect(taken.rows.map(\.words).reduce(0, +) > 50_000)
    #expect(notes(taken).contains("cut at its headings"))
  }

  @Test func `Books without contents are refused`() throws {
    #expect(
      refusal(try InteropSample.file("epub/zip/epub-with-no-opf.epub"))
        .contains("META-INF/container.xml"))
    #expect(
      refusal(try InteropSample.file("epub/zip/epub-with-no-nav.epub"))
        .contains("nothing in it can become a lesson"))
  }

  @Test(arguments: ["true-false", "true-false-image", "fill-in-the-blank"])
  func `Questions of H5P are taken`(name: String) throws {
    let taken = try take(try InteropSample.folder("h5p/\(name)"))
    #expect(taken.kind == .h5p)
    #expect(taken.rows.map(\.questions).reduce(0, +) >= 1)
    if name == "true-false-image" { #expect(notes(taken).contains("picture, sound or film")) }
  }

  @Test func `A column of questions is taken in part, and the rest is named`() throws {
    let taken = try take(try InteropSample.folder("h5p/column-of-questions"))
    #expect(taken.rows[0].questions >= 2 && taken.rows[0].words > 20)
    let said = notes(taken)
    for kind in ["H5P.Video", "H5P.DragQuestion", "H5P.GuessTheAnswer"] {
      #expect(said.contains("the kind \(kind) is not taken"))
    }
  }

  @Test func `Cards become a table; dragged words are not taken`() throws {
    let cards = try take(try InteropSample.folder("h5p/dialog-cards"))
    #expect(
      cards.folder.text("\(cards.rows[0].lesson)/lesson.en.md")?.contains(
        "| Fresas | Strawberries |") == true)
    #expect(
      refusal(try InteropSample.folder("h5p/drag-text"))
        .contains("the kind H5P.DragText is not taken"))
  }

  @Test(arguments: [
    ("h5p/bad/corrupt_archive.h5p", "is no zip"),
    ("h5p/bad/missing-preloaded-js.h5p", "H5P.GreetingCard"),
    ("scorm/zip/badscorm.zip", "root of the zip"), ("scorm/zip/invalid.zip", "none that a course"),
  ])
  func `Broken files are refused with their reason`(path: String, words: String) throws {
    #expect(refusal(try InteropSample.file(path)).contains(words))
  }

  @Test(arguments: [
    ("MultipleItemsWithIdentifierRef_SCORM12", 3), ("PrerequisitesTest_SCORM12", 4),
    ("LaunchUrlFromNestedItem_SCORM12", 2), ("ItemWithNonExistentResourceId_SCORM12", 1),
  ])
  func `SCORM packages are taken item by item`(name: String, lessons: Int) throws {
    let taken = try take(try InteropSample.folder("scorm/\(name)"))
    #expect(taken.kind == .scorm)
    #expect(taken.rows.count == lessons, "\(taken.rows)")
    if name.hasPrefix("Prerequisites") {
      #expect(
        notes(taken).contains(
          "the rule prerequisites is not taken: (module1 AND module2) OR module3"))
    }
    if name.hasPrefix("ItemWith") { #expect(notes(taken).contains("non_existent_resource")) }
  }

  @Test(arguments: [
    ("InvalidFileReferences_SCORM12", "content/nonexistent.html"),
    ("MalformedXml_SCORM12", "not well-formed XML"),
    ("MissingLaunchUrl_SCORM12", "has no page (href)"),
    ("MissingRequiredFields_SCORM12", "nothing in it can become a lesson"),
    ("ComplexNestedOrganization_SCORM12", "another order of the same course"),
    ("ContentPackagingWithMetadata_SCORM12", "nothing in it can become a lesson"),
  ])
  func `SCORM packages without content are refused, line by line`(
    name: String, words: String
  ) throws {
    #expect(refusal(try InteropSample.folder("scorm/\(name)")).contains(words))
  }
}

enum InteropSample {
  static var isHere: Bool {
    ProjectFolder.data.map { FileManager.default.fileExists(atPath: $0 + "/interop/epub") } ?? false
  }

  private static func path(_ name: String) throws -> String {
    try #require(ProjectFolder.data) + "/interop/" + name
  }

  static func file(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: try path(name))))
  }

  /// A folder as the archive that it was once.
  static func folder(_ name: String) throws -> [UInt8] {
    let root = try path(name)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    return try zip(
      names.compactMap { inner in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: "\(root)/\(inner)", isDirectory: &isFolder)
        return isFolder.boolValue ? nil : ArchiveFile(inner, try file("\(name)/\(inner)"))
      })
  }
}
