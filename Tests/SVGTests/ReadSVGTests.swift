import Testing

@testable import SVG

/// A drawing of ten by ten with these elements.
func drawing(_ elements: String, _ attributes: String = "") throws(SVGFault) -> SVGDrawing {
  try readSVG(text(elements, attributes))
}

func text(_ elements: String, _ attributes: String = "") -> [UInt8] {
  let head = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" "# + attributes
  return Array((head + ">" + elements + "</svg>").utf8)
}

func fault(_ bytes: [UInt8]) -> SVGFault? {
  do throws(SVGFault) {
    _ = try readSVG(bytes)
    return nil
  } catch { return error }
}

extension SVGDrawing {
  var shapes: [SVGShape] {
    figures.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
  }
}

@Suite struct ReadSVGTests {
  @Test func `plain shapes become steps of the pen`() throws {
    let shapes = try drawing(
      """
      <title>Тоо</title><desc>A hill</desc><defs id="none"/>
      <rect x="1" y="2" width="3px" height="4"/><line x1="1" x2="9" stroke="red"/>
      <polygon points="0,0 5,0 5,5"/><polyline points="0 0 5 5"/>
      <circle cx="5" cy="5" r="2"/><ellipse cx="5" cy="5" rx="2" ry="1"/>
      <rect width="4" height="4" rx="1"/><path d="M1 1h2v2z"/><rect width="0" height="3"/>
      """
    ).shapes
    #expect(shapes.map(\.steps.count) == [5, 2, 4, 2, 6, 6, 10, 4])
    #expect(
      shapes[0].steps == [
        .move(.init(x: 1, y: 2)), .line(.init(x: 4, y: 2)), .line(.init(x: 4, y: 6)),
        .line(.init(x: 1, y: 6)), .close,
      ])
    #expect(shapes[1].style.stroke == SVGColour(0xFF0000))
  }

  @Test func `what a group says holds within it, and the style before the attributes`() throws {
    let shapes = try drawing(
      """
      <g fill="#0a0" stroke="navy" stroke-width="2"><rect width="1" height="1"/>
      <g style="fill:none; stroke-width:3px;-inkscape-stroke:none;font-size:9px">
      <rect width="1" height="1" fill="red"/>
      <rect width="1" height="1" style="fill:rgb(255, 0, 0)" fill="blue"/></g></g>
      """
    ).shapes
    #expect(shapes.map(\.style.fill) == [.init(0x00AA00), .init(0xFF0000), .init(0xFF0000)])
    #expect(shapes.map(\.style.strokeWidth) == [2, 3, 3])
    #expect(shapes.allSatisfy { $0.style.stroke == SVGColour(0x000080) })
  }

  @Test func `what is half seen is drawn as one, and what is hidden is not`() throws {
    let found = try drawing(
      """
      <g opacity="0.5"><rect width="1" height="1"/><rect width="1" height="1"/></g>
      <g display="none"><rect width="1" height="1"/></g><rect width="1" height="1" opacity="0"/>
      """)
    guard case .veiled(let figures, 0.5) = found.figures.first else {
      Issue.record("\(found.figures)")
      return
    }
    #expect((figures.count, found.figures.count) == (2, 1))
  }

  @Test func `the view is told by its box, or by the sizes`() throws {
    #expect(try drawing("").box == SVGBox(x: 0, y: 0, width: 10, height: 10))
    let sized = #"<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20px"/>"#
    #expect(try readSVG(Array(sized.utf8)).box == SVGBox(x: 0, y: 0, width: 30, height: 20))
    let head = #"<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">"#
    #expect(try readSVG(Array((head + sized).utf8)).box.width == 30)
  }

  @Test(arguments: [
    ("translate(2 3)", SVGMatrix(e: 2, f: 3)), ("scale(2)", SVGMatrix(a: 2, d: 2)),
    ("translate(1) scale(2, 3)", SVGMatrix(a: 2, d: 3, e: 1)),
    ("matrix(1 2 3 4 5 6)", SVGMatrix(a: 1, b: 2, c: 3, d: 4, e: 5, f: 6)),
    ("scale(2),translate(1,1)", SVGMatrix(a: 2, d: 2, e: 2, f: 2)),
  ])
  func `transforms are applied from the right`(text: String, matrix: SVGMatrix) {
    #expect(SVGMatrix.read(text) == matrix)
  }

  @Test func `a turn about a point leaves it in its place`() throws {
    let matrix = try #require(SVGMatrix.read("rotate(90 5 5)"))
    let place = (matrix.a * 5 + matrix.c * 5 + matrix.e, matrix.b * 5 + matrix.d * 5 + matrix.f)
    #expect(abs(place.0 - 5) < 1e-9 && abs(place.1 - 5) < 1e-9)
  }
}
