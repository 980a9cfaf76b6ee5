import Core
import Testing

@testable import Content

@Suite struct `Blocks of lines` {
  @Test func `stand under their ids and keep every value of a key`() throws {
    let blocks = try ContentBlocks(
      "## s1\ntitle.ky: Ашар\nphone: 117\nphone: 111\n\n## s2\nchecked: 2026-11\n", file: "a.md"
    ).blocks
    #expect(blocks.map(\.id) == ["s1", "s2"])
    #expect(blocks[0].all("phone") == ["117", "111"] && blocks[0]["title.ky"] == "Ашар")
    #expect(try blocks[1].month("checked") == Month("2026-11"))
  }

  @Test func `say where a line is no pair, or a value is missing`() throws {
    func said(_ text: String, _ read: (ContentBlocks) throws -> Void = { _ in }) -> String? {
      do {
        try read(try ContentBlocks(text, file: "a.md"))
        return nil
      } catch {
        return "\(error)"
      }
    }
    #expect(said("## s1\nno pair") == "a.md:2: a line must read \"key: value\"")
    #expect(said("a: b") == "a.md:1: a line must read \"key: value\"")
    #expect(said("## s1\n") { _ = try $0.blocks[0].value("title") } == "a.md:1: s1 lacks title")
    let wrong = said("## s1\naddress: javascript:1") { _ = try $0.blocks[0].link("address") }
    #expect(wrong == "a.md:1: address is no address")
  }

  @Test func `are read from a folder that names its files`() {
    let folder = ContentFolder("/nowhere")
    #expect(throws: ContentFault.self) { try folder.text("a.md") }
    #expect(throws: ContentFault.self) { try folder.names("a") }
  }
}
