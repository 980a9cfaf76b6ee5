import SVG

/// An emblem as its host sent it: a small PNG picture, or an SVG drawing of plain shapes.
package struct PaperEmblem: Sendable, Equatable {
  package enum Fault: Error, Hashable, Sendable {
    /// Neither a PNG that we take nor anything that could be SVG.
    case notPicture
    case drawing(SVGFault)
    /// The drawing library stopped at it.
    case notDrawable
  }

  enum Content: Sendable, Equatable {
    case picture(PaperImage)
    case drawing(SVGDrawing)
  }

  /// As they came; they are never sent to a browser.
  package let bytes: [UInt8]
  let content: Content

  package init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    guard PaperEmblem.startsAsXML(bytes) else {
      guard let image = PaperImage(png: bytes) else { throw .notPicture }
      content = .picture(image)
      return
    }
    let drawing: SVGDrawing
    do throws(SVGFault) { drawing = try readSVG(bytes) } catch { throw .drawing(error) }
    // Drawn once before it is kept: no certificate may fail for the sake of its emblem.
    var page = Page()
    page.marks = [.drawing(drawing, Frame(x: 0, y: 0, width: mm(22), height: mm(15)))]
    do throws(PaperError) {
      _ = try writePDF(title: "", format: .landscape, pages: [page])
    } catch { throw .notDrawable }
    content = .drawing(drawing)
  }

  private static func startsAsXML(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    return text.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "<")
  }
}

extension Page {
  /// As large as fits into a frame, in its middle.
  mutating func emblem(_ emblem: PaperEmblem, in frame: Frame) {
    switch emblem.content {
    case .picture(let picture): image(picture, in: frame)
    case .drawing(let drawing):
      let size = Size(width: drawing.box.width, height: drawing.box.height)
      marks.append(.drawing(drawing, frame.fitting(size)))
    }
  }
}
