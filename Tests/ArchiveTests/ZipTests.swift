import Testing

@testable import Archive

@Suite struct ZipTests {
  private static let files = [
    ArchiveFile("mimetype", text: "application/epub+zip", isStored: true),
    ArchiveFile("айыл/кеңеш.md", text: String(repeating: "Айылдык кеңеш чечет. ", count: 400)),
    ArchiveFile("empty", []),
  ]

  @Test func `What went in comes out, in the order of the paths`() throws {
    let read = try unzip(try zip(ZipTests.files))
    #expect(read.map(\.path) == ["empty", "mimetype", "айыл/кеңеш.md"])
    #expect(read.map(\.bytes) == [[], ZipTests.files[0].bytes, ZipTests.files[1].bytes])
  }

  @Test func `The same files give the same bytes`() throws {
    #expect(try zip(ZipTests.files) == zip(ZipTests.files))
    #expect(try zip(ZipTests.files) != zip(Array(ZipTests.files.reversed())))
  }

  @Test func `A stored file lies in the archive as it is, and the first of them first`() throws {
    let bytes = try zip(ZipTests.files)
    // 30 bytes of the local head, 8 of the name: so readers tell an EPUB.
    #expect(Array(bytes[30..<58]) == Array("mimetypeapplication/epub+zip".utf8))
    #expect(bytes.count < 2_000)
  }

  @Test func `Nothing is no archive`() {
    #expect(throws: ArchiveFault.broken(nil)) { try zip([]) }
  }
}
