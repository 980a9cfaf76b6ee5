import Markup
import Testing

@testable import Markdown

@Suite struct MarkdownBlockTests {
  private static let text = """
    # The story

    *Made up.* See [the law](https://cbd.minjust.gov.kg) and ![a street](media/street.png "x").

    > Nobody holds
    > the **whole** cloth.

    - one
    - two `code`
      1. inner

    7. seven
    8. eight

    | Who | When |
    | --- | :---: |
    | Aigul | 3 |

    ```
    a < b
    ```

    ---

    line\\
    next
    """

  @Test func `A text becomes its parts`() throws {
    let blocks = try markdownBlocks(MarkdownBlockTests.text)
    #expect(blocks[0] == .heading(1, [.text("The story")]))
    #expect(
      blocks[1]
        == .paragraph([
          .emphasis([.text("Made up.")]), .text(" See "),
          .link("https://cbd.minjust.gov.kg", [.text("the law")]), .text(" and "),
          .image("media/street.png", alt: "a street"), .text("."),
        ]))
    #expect(
      blocks[2]
        == .quote([
          .paragraph([.text("Nobody holds the "), .strong([.text("whole")]), .text(" cloth.")])
        ]))
    #expect(
      blocks[3]
        == .list(
          start: nil,
          [
            [.paragraph([.text("one")])],
            [
              .paragraph([.text("two "), .code("code")]),
              .list(start: 1, [[.paragraph([.text("inner")])]]),
            ],
          ]))
    #expect(
      blocks[4]
        == .list(start: 7, [[.paragraph([.text("seven")])], [.paragraph([.text("eight")])]]))
    #expect(
      blocks[5]
        == .table(
          head: [[.text("Who")], [.text("When")]], rows: [[[.text("Aigul")], [.text("3")]]]))
    #expect(blocks[6] == .code("a < b\n"))
    #expect(blocks[7] == .rule)
    #expect(blocks[8] == .paragraph([.text("line"), .lineBreak, .text("next")]))
    #expect(blocks[5].plain == "Who | When\nAigul | 3")
  }

  @Test func `What a text must not do is gone from its parts too`() throws {
    let blocks = try markdownBlocks(
      "[x](javascript:1) ![y](https://elsewhere.kg/y.png) <script>z</script>")
    #expect(blocks.map(\.plain) == ["x y <script>z</script>"])
    #expect(blocks.markup().html == "<p>x y &lt;script&gt;z&lt;/script&gt;</p>")
  }

  @Test func `Parts written as Markdown read back as the same parts`() throws {
    let blocks = try markdownBlocks(MarkdownBlockTests.text)
    #expect(try markdownBlocks(writeMarkdown(blocks)) == blocks)
  }

  @Test(arguments: [
    "# no heading", "1. no list", "- no list", "+", "a]: b", "*_`~<b>&amp;[x](y)\\", "|a|b|", "===",
    "2) x", "> no quote", "![x](y)", "__init__", "a | b",
  ])
  func `Words that look like signs stay words`(words: String) throws {
    let blocks = [
      MarkdownBlock.paragraph([.text(words)]), .list(start: nil, [[.paragraph([.text(words)])]]),
      .paragraph([.text("x"), .lineBreak, .text(words)]),
      .table(head: [[.text(words)]], rows: [[[.text(words)]]]),
    ]
    #expect(try markdownBlocks(writeMarkdown(blocks)) == blocks)
  }

  @Test func `Every lesson that ships reads back as it was, and shows the same words`() throws {
    for lesson in try ShippedLesson.all() {
      for (language, body) in lesson.bodies {
        let blocks = try markdownBlocks(body)
        #expect(try markdownBlocks(writeMarkdown(blocks)) == blocks, "\(lesson.name) \(language)")
        #expect(
          words(blocks.markup(loweringHeadings: 1).html) == words(try markdownHTML(body)),
          "\(lesson.name) \(language)")
      }
    }
  }

  /// The text of a page and the names of its elements, white space apart.
  private func words(_ html: String) -> String {
    html.replacing(/<(\/?[a-z0-9]+)[^>]*>/) { " \($0.output.1) " }
      .replacing(/\b\/?(p|tbody|thead)\b/, with: "")
      .replacing("&#39;", with: "'").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
