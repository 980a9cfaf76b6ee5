import Markup

/// `[s1]` behind a sentence says which source it rests on.
package enum SourceMark {
  static func linked(_ html: String) -> String {
    html.replacing(/\[s(\d{1,3})\]/) { found in
      "<a class=\"mark\" href=\"#s\(found.1)\">[\(found.1)]</a>"
    }
  }

  /// The text without its marks, for papers and for searching.
  package static func dropped(_ text: String) -> String {
    text.replacing(/\ ?\[s\d{1,3}\]/, with: "")
  }
}

/// Renders a text whose sentences name their sources: each mark leads to the source of that id.
package func renderSourcedMarkdown(_ source: String) throws(MarkdownFault) -> Markup {
  // Every letter of the text is escaped by now; a mark is a small s and figures alone.
  .raw(SourceMark.linked(try markdownHTML(source)))
}
