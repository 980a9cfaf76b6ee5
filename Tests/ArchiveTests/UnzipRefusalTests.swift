import Testing

@testable import Archive

@Suite struct UnzipRefusalTests {
  private func fault(_ bytes: [UInt8], _ limits: ArchiveLimits = ArchiveLimits()) -> ArchiveFault? {
    do throws(ArchiveFault) {
      _ = try unzip(bytes, limits: limits)
      return nil
    } catch { return error }
  }

  /// A zip with some of its bytes changed wherever they stand.
  private func forged(_ name: String, as other: [UInt8]) throws -> [UInt8] {
    try zip([ArchiveFile(name, text: "x", isStored: true)]).replacing(Array(name.utf8), with: other)
  }

  @Test func `What is no zip, or was cut or changed, is broken`() throws {
    let whole = try zip([ArchiveFile("a.md", text: "Айкөл", isStored: true)])
    #expect(fault([]) == .broken(nil))
    #expect(fault(Array("<html>".utf8)) == .broken(nil))
    #expect(fault(Array("GIF89a".utf8) + whole) == .broken(nil))
    for length in stride(from: 1, to: whole.count, by: 7) {
      #expect(fault(Array(whole.prefix(length))) == .broken(nil))
    }
    #expect(fault(whole.replacing(Array("Айкөл".utf8), with: Array("Айкол".utf8) + [0])) != nil)
    let flipped = whole.replacing(Array("Айк".utf8), with: Array("Айп".utf8))
    #expect(fault(flipped) == .broken("a.md"))
  }

  @Test(arguments: [
    "/etc/pass", "../../pass", "ab/../pass", "ab\\../pass", "C:/windows", "ab//c/pass",
    "ab\u{7}cdpass",
    "a\u{202E}gnp.p", "./././pass",
  ])
  func `A path that leads out or deceives is refused`(path: String) throws {
    let right = String(repeating: "n", count: path.utf8.count)
    let found = fault(try forged(right, as: Array(path.utf8)))
    #expect(found == .path(path))
  }

  @Test func `A name that is no UTF-8 is refused`() throws {
    guard case .path = fault(try forged("nnnn", as: [0xA0, 0xA9, 0xEB, 0xAB])) else {
      Issue.record("taken")
      return
    }
  }

  @Test func `Too many, too large, too deep, too long`() throws {
    var limits = ArchiveLimits()
    limits.files = 3
    limits.unpacked = 100
    limits.depth = 2
    limits.pathBytes = 20
    func archive(_ paths: String..., size: Int = 1) throws -> [UInt8] {
      try zip(paths.map { ArchiveFile($0, [UInt8](repeating: 7, count: size)) })
    }
    #expect(fault(try archive("a", "b", "c"), limits) == nil)
    #expect(fault(try archive("a", "b", "c", "d"), limits) == .tooManyFiles(limit: 3))
    #expect(fault(try archive("a", "b", size: 51), limits) == .tooLarge(limit: 100))
    #expect(fault(try archive("a/b/c"), limits) == .path("a/b/c"))
    #expect(fault(try archive("a-name-that-is-too-long"), limits) != nil)
    limits.packed = 50
    #expect(fault(try archive("a"), limits) == .tooLarge(limit: 50))
  }

  @Test func `A bomb is refused before it unfolds`() throws {
    let bomb = try zip([ArchiveFile("lesson.md", [UInt8](repeating: 0, count: 20 << 20))])
    #expect(bomb.count < 100_000)
    #expect(fault(bomb) == .bomb("lesson.md"))
  }

  @Test func `A size that lies is found out`() throws {
    let whole = try zip([ArchiveFile("a.md", text: String(repeating: "a", count: 200))])
    // The size in the list of contents, at offset 24 of its entry.
    let entry = try #require(whole.firstRange(of: [0x50, 0x4B, 1, 2]))
    var lying = whole
    lying[entry.lowerBound + 24] = 100
    #expect(fault(lying) != nil)
  }

  @Test func `Two files of one name are refused, capitals apart`() throws {
    let bytes = try zip([ArchiveFile("Course.md", text: "1"), ArchiveFile("course.md", text: "2")])
    guard case .twice = fault(bytes) else {
      Issue.record("taken")
      return
    }
  }

  @Test func `A link is refused`() throws {
    let bytes = try zip([ArchiveFile("passwd", text: "/etc/passwd", isStored: true)])
    // 0100644 becomes 0120777 in the attributes of the list of contents.
    let entry = try #require(bytes.firstRange(of: [0x50, 0x4B, 1, 2])).lowerBound
    var linked = bytes
    linked.replaceSubrange(entry + 40..<entry + 42, with: [0xFF, 0xA1])
    #expect(fault(linked) == .link("passwd"))
  }
}
