import XML

/// Reads a drawing of plain shapes, strictly: whatever is not known to be harmless is refused.
package func readSVG(_ bytes: [UInt8]) throws(SVGFault) -> SVGDrawing {
  let root = try tree(bytes)
  guard root.name == "svg", root.namespace == SVGReader.namespace else {
    throw .notSVG(line: root.line)
  }
  var reader = SVGReader()
  let style = try reader.style(of: root, .init(), allowed: SVGElementKind.root)
  let box = try view(of: root)
  let figures = try reader.figures(in: root, style.inherited, .identity)
  return SVGDrawing(box: box, figures: SVGReader.veiled(figures, style))
}

private func tree(_ bytes: [UInt8]) throws(SVGFault) -> XMLElement {
  var limits = XMLLimits()
  limits.bytes = SVGLimits.bytes
  limits.nodes = SVGLimits.elements
  limits.depth = SVGLimits.depth
  do throws(XMLFault) {
    return try readXML(bytes, limits: limits)
  } catch {
    switch error.reason {
    case .broken: throw .notSVG(line: error.line)
    case .entities: throw .entities
    case .tooLarge: throw .tooLarge
    case .tooDeep: throw .tooDeep(line: error.line)
    }
  }
}

/// The view, or the sizes where there is none.
private func view(of root: XMLElement) throws(SVGFault) -> SVGBox {
  let sides = ["width", "height"].compactMap { root[$0].flatMap(SVGScanner.length) }
  let numbers = root["viewBox"].map { SVGScanner.numbers($0) ?? [] } ?? [0, 0] + sides
  guard numbers.count == 4 else { throw .view }
  let (width, height) = (numbers[2], numbers[3])
  guard width > 0, height > 0, max(width, height) <= SVGLimits.side,
    max(width, height) <= SVGLimits.proportion * min(width, height)
  else { throw .view }
  return SVGBox(x: numbers[0], y: numbers[1], width: width, height: height)
}
