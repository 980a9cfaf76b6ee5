/// A letter on upright pages of A4: its title, its paragraphs, room for a signature in the text.
package struct PaperLetter: Sendable, Equatable {
  package var title: String
  package var paragraphs: [String]

  package init(title: String, paragraphs: [String]) {
    self.title = title
    self.paragraphs = paragraphs
  }

  package func pdf() throws(PaperError) -> [UInt8] {
    try writePDF(title: title, format: .portrait, pages: pages(Typesetter()))
  }

  func pages(_ typesetter: Typesetter) -> [Page] {
    let sheet = PageFormat.portrait.frame.inset(x: mm(25), y: mm(20))
    var flow = Flow(typesetter, in: sheet)
    flow.pour(
      typesetter.set(
        title, TextStyle(family: .serif, size: 15, isBold: true), width: sheet.width))
    flow.skip(mm(7))
    for paragraph in paragraphs {
      flow.pour(
        typesetter.set(paragraph, TextStyle(size: 11.5, leading: 1.15), width: sheet.width))
      flow.skip(mm(4))
    }
    return flow.pages
  }
}
