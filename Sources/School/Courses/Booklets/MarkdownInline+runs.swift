import Markdown
import Paper

extension [MarkdownInline] {
  /// The stretches that paper prints; an address stands behind the words that lead to it.
  func runs(picturesInWords isInWords: (String) -> Bool) -> [PaperRun] {
    flatMap { $0.runs(bold: false, italic: false, isInWords) }
  }
}

extension MarkdownBlock {
  /// All of its words as one text.
  var runs: [PaperRun] {
    switch self {
    case .paragraph(let line), .heading(_, let line): line.runs { _ in true }
    default: [PaperRun(plain)]
    }
  }
}

extension MarkdownInline {
  fileprivate func runs(
    bold: Bool, italic: Bool, _ isInWords: (String) -> Bool
  ) -> [PaperRun] {
    switch self {
    case .text(let text), .code(let text):
      return [PaperRun(text, isBold: bold, isItalic: italic)]
    case .emphasis(let inner):
      return inner.flatMap { $0.runs(bold: bold, italic: true, isInWords) }
    case .strong(let inner):
      return inner.flatMap { $0.runs(bold: true, italic: italic, isInWords) }
    case .link(let address, let inner):
      let words = inner.flatMap { $0.runs(bold: bold, italic: italic, isInWords) }
      let typed = address.replacing(/^https?:\/\//, with: "")
      let isSaid = inner.plain == typed || inner.plain == address
      return isSaid || typed == address ? words : words + [PaperRun(" (\(typed))", isItalic: true)]
    case .image(let address, let alt):
      return isInWords(address) && !alt.isEmpty ? [PaperRun("[\(alt)]", isItalic: true)] : []
    case .lineBreak: return [PaperRun("\n")]
    }
  }
}
