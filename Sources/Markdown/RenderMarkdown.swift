import Core
import Markup

/// Renders a text of ours or of a member: nothing in it runs, or loads from elsewhere.
///
/// Headings are lowered, so that the page keeps its own first heading. A text that has pictures and
/// sounds of its own names them `media/…`; `media` says where those are served.
package func renderMarkdown(
  _ source: String, loweringHeadings shift: Int = 1, media: URLPath? = nil
) throws(MarkdownFault) -> Markup {
  .raw(try markdownHTML(source, loweringHeadings: shift, media: media))
}

/// The same as text, for what is not a page.
package func markdownHTML(
  _ source: String, loweringHeadings shift: Int = 1, media: URLPath? = nil
) throws(MarkdownFault) -> String {
  let deepest = 64
  try MarkdownLimits.check(source)
  guard let tree = MarkdownTree.parse(source) else { return "" }
  guard tree.clean(loweringHeadings: shift) <= deepest else {
    throw MarkdownFault(line: 1, reason: .nestedTooDeeply(limit: deepest))
  }
  if let media { tree.lead(mediaTo: media.text) }
  // Every "<" of the text is escaped by now, so this can only be a link that cmark wrote.
  return tree.html().replacing("<a href=", with: "<a rel=\"noopener nofollow\" href=")
}
