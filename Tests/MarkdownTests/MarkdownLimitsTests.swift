import Testing

@testable import Markdown

@Suite struct MarkdownLimitsTests {
  private func fault(_ source: String) -> MarkdownFault? {
    do throws(MarkdownFault) {
      _ = try markdownHTML(source)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [">", "> ", "* ", "- ", "+ ", "1. ", "1) ", "> - ", "> * 1. "])
  func `ten thousand nested quotes or lists are refused`(sign: String) {
    let source = "First\n\n" + String(repeating: sign, count: 10_000) + "a"
    #expect(fault(source) == MarkdownFault(line: 3, reason: .nestedTooDeeply(limit: 16)))
  }

  @Test func `lists that creep in line by line are refused`() {
    let stairs = (0..<400).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined()
    #expect(fault(stairs) == MarkdownFault(line: 51, reason: .nestedTooDeeply(limit: 16)))
  }

  @Test(arguments: [
    "*", "_", "[", "![", "]", "**a *a ", "`a", "<", "&", "~", "[a](", "<!--", "<a", "*_", "\\",
  ])
  func `ten thousand signs in one passage are refused`(sign: String) {
    #expect(
      fault(String(repeating: sign, count: 10_000))?.reason == .tooManySigns(limit: 1_000)
        || fault(String(repeating: sign, count: 10_000))?.reason
          == .passageTooLong(limit: 16_000)
    )
  }

  @Test(arguments: ["*a **a ", "[a](b ", "![[a", "a**b", "_a __b", "<a ", "`a``", "&amp;", "[ ("])
  func `the most that is allowed is still rendered`(sign: String) {
    let passage = String(repeating: sign, count: 160) + "\n\n"
    let source = String(repeating: passage, count: 200_000 / passage.utf8.count)
    let found = fault(source)
    #expect(found == nil || found?.reason == .nestedTooDeeply(limit: 64))
  }

  @Test func `emphasis in emphasis is followed only so far`() {
    let source = String(repeating: "*a ", count: 200) + String(repeating: " a*", count: 200)
    let found = fault(source)
    #expect(found?.reason == .nestedTooDeeply(limit: 64))
  }

  @Test func `a text too long is refused before it is read`() {
    let source = String(repeating: "аялдар\n\n", count: 100_000)
    #expect(fault(source) == MarkdownFault(line: 1, reason: .tooManyBytes(limit: 200_000)))
    #expect(
      fault(String(repeating: "a\n\n", count: 5_000))
        == MarkdownFault(line: 5_001, reason: .tooManyLines(limit: 5_000)))
  }

  @Test func `a table cannot fill the memory`() {
    let head = String(repeating: "|a", count: 3_000) + "|\n" + String(repeating: "|-", count: 3_000)
    #expect(fault(head)?.reason == .tooManyColumns(limit: 20))
    let long = "|a|b|\n|-|-|\n" + String(repeating: "x\n", count: 4_900)
    #expect(fault(long) == nil)
  }

  @Test func `link definitions cannot fill the memory`() {
    let source = "[a]: /" + String(repeating: "x", count: 9_000) + "\n\n[a][a][a]"
    #expect(fault(source) == MarkdownFault(line: 1, reason: .linkDefinition))
  }

  @Test func `rules, underlines and dates are not nests`() {
    #expect(
      fault("Title\n\(String(repeating: "-", count: 200))\n\n* * *\n\n05.12.2026 - **күн**") == nil)
    #expect(fault("a | b\n\(String(repeating: "-", count: 90)) | ---\nx | y") == nil)
  }

  @Test func `a fault tells its line in words`() {
    #expect(
      MarkdownFault(line: 7, reason: .linkDefinition).description
        == "line 7: \"[name]: address\" is not understood, write [name](address)")
  }
}
