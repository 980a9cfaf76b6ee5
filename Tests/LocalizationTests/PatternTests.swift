import Core
import Testing

@testable import Localization

@Suite struct PatternTests {
  @Test(arguments: [
    ("{", "a placeholder must be a number from 0 to 9"),
    ("{name}", "a placeholder must be a number from 0 to 9"),
    ("{-1}", "a placeholder must be a number from 0 to 9"),
    ("{10}", "a placeholder must be a number from 0 to 9"),
    ("{0", "a placeholder is not closed"),
    ("{0 1}", "a placeholder is not closed"),
    ("a } b", "a } closes nothing"),
    ("{0, date}", "the format \"date\" is not one we use (number, plural)"),
    ("{0, number, percent}", "number takes no style"),
    ("{0, plural}", "plural names no forms"),
    ("{0, plural,}", "plural lacks other"),
    ("{0, plural, one {#}}", "plural lacks other"),
    ("{0, plural, other {#} other {#}}", "the form \"other\" stands twice"),
    ("{0, plural, =1 {#} =1 {#} other {#}}", "the form \"=1\" stands twice"),
    ("{0, plural, lots {#} other {#}}", "\"lots\" is not a plural form"),
    ("{0, plural, offset:1 other {#}}", "the form \"offset:1\" has no { … }"),
    ("{0, plural, other #}", "the form \"other\" has no { … }"),
    ("{0, plural, other {#", "the form \"other\" is not closed"),
    ("'{0}", "a quotation opened by ' is not closed"),
  ])
  func `what is not understood is refused`(text: String, reason: String) {
    do {
      let pattern = try PatternParser.parse(text)
      Issue.record("taken as \(pattern)")
    } catch {
      #expect(error.reason == reason)
    }
  }

  @Test func `plurals nested without end are refused, not followed`() {
    let text = String(repeating: "{0, plural, other {", count: 20_000)
    #expect(throws: PatternParser.Fault.self) { try PatternParser.parse(text) }
  }

  @Test func `text without placeholders is one piece`() throws {
    #expect(try PatternParser.parse("Ким чечет?").pieces == [.text("Ким чечет?")])
  }

  @Test func `number and bare placeholders are one thing`() throws {
    #expect(try PatternParser.parse("{ 0 , number }").pieces == [.argument(0)])
    #expect(try PatternParser.parse("{0}").pieces == [.argument(0)])
  }

  @Test(arguments: [
    ("it's", "it's"), ("it''s", "it's"), ("'{0}'", "{0}"), ("'{it''s}'", "{it's}"),
    ("# 'x'", "# 'x'"), ("at end'", "at end'"),
  ])
  func `apostrophes quote as in ICU`(text: String, said: String) throws {
    #expect(try PatternParser.parse(text).pieces == [.text(said)])
  }

  @Test func `a number sign counts only inside a plural`() throws {
    let pattern = try PatternParser.parse("# {1, plural, other {# '#' {0}}}")
    #expect(pattern.pieces.first == .text("# "))
    let inner = try #require(pattern.plurals.first?.categories[.other])
    #expect(inner.pieces == [.argument(1), .text(" # "), .argument(0)])
    #expect(pattern.placeholders == [0, 1])
  }

  @Test func `ICU reads what we read`() throws {
    for text in ["{0}", "'{'", "{0, plural, =0 {a} one {#} other {# {1}}}", "it's {0, number}"] {
      _ = try PatternParser.parse(text)
      #expect(MessageSyntax.fault(in: text, language: .ru) == nil)
    }
    #expect(MessageSyntax.fault(in: "{0", language: .ru) != nil)
    #expect(MessageSyntax.fault(in: "{0, plural, one {#}}", language: .ru) != nil)
  }
}
