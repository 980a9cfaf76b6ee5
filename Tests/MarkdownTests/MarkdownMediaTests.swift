import Core
import Testing

@testable import Markdown

@Suite struct MarkdownMediaTests {
  private let place = URLPath(["courses", "village", "files", "2", "1-who"])

  private func html(_ source: String) throws -> String { try markdownHTML(source, media: place) }

  @Test func `a picture and a paper beside the text are led to where they are served`() throws {
    let picture = try html("![A map](media/map.png)")
    #expect(
      picture == "<p><img src=\"/courses/village/files/2/1-who/map.png\" alt=\"A map\" /></p>\n")
    #expect(
      try html("[The form](media/form.pdf)").contains("/files/2/1-who/form.pdf\">The form</a>"))
  }

  @Test func `a sound is its words and a player that loads nothing by itself`() throws {
    let sound = try html("![Aigul **speaks**](media/aigul.mp3)")
    #expect(
      sound.contains(
        "<span>Aigul <strong>speaks</strong></span> <audio controls preload=\"none\" "
          + "src=\"/courses/village/files/2/1-who/aigul.mp3\"></audio>"))
  }

  @Test(arguments: [
    "media/../secret.png", "media/a\"onerror=x.mp3", "media/.hidden.png", "media/a/b.png", "media/",
    "other/map.png",
  ])
  func `what is not a plain name beside the text leads nowhere new`(address: String) throws {
    let written = try html("![x](<\(address)>)")
    #expect(!written.contains("/files/2/") && !written.contains("<audio"))
  }

  @Test func `what a text shows is told with its line and its words`() throws {
    let source =
      "One\n\n![A *map*](media/map.png)\n\n- [Form](media/form.pdf)\n- [Web](https://a.kg)"
    #expect(
      try markdownMedia(source) == [
        MarkdownMedia(line: 3, address: "media/map.png", isShown: true, words: "A map"),
        MarkdownMedia(line: 5, address: "media/form.pdf", isShown: false, words: "Form"),
      ])
    #expect(try markdownMedia("![](media/map.png)").first?.words == "")
  }
}
