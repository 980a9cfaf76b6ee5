import XML

/// Walks the elements of a drawing.
struct SVGReader {
  static let namespace = "http://www.w3.org/2000/svg"
  /// Steps of all paths together.
  private var left = SVGLimits.steps

  mutating func figures(
    in parent: XMLElement, _ inherited: SVGStyle, _ matrix: SVGMatrix
  ) throws(SVGFault) -> [SVGFigure] {
    var found: [SVGFigure] = []
    for element in parent.elements {
      guard element.namespace == SVGReader.namespace else { throw unknown(element) }
      if try isSilent(element) { continue }
      guard let kind = SVGElementKind(rawValue: element.name) else { throw unknown(element) }
      found += try figures(of: element, kind, inherited, matrix)
    }
    return found
  }

  /// Over what is below as one, where it is not quite there.
  static func veiled(_ figures: [SVGFigure], _ style: SVGStyle) -> [SVGFigure] {
    if style.isHidden || style.opacity == 0 || figures.isEmpty { return [] }
    return style.opacity == 1 ? figures : [.veiled(figures, opacity: style.opacity)]
  }

  private mutating func figures(
    of element: XMLElement, _ kind: SVGElementKind, _ inherited: SVGStyle, _ outer: SVGMatrix
  ) throws(SVGFault) -> [SVGFigure] {
    let style = try style(of: element, inherited, allowed: kind.attributes)
    guard let own = SVGMatrix.read(element["transform"] ?? ""), (outer * own).isSound else {
      throw wrong("transform", element)
    }
    let matrix = outer * own
    if kind == .g {
      return SVGReader.veiled(try figures(in: element, style.inherited, matrix), style)
    }
    // A shape may hold its title, and no other element.
    for child in element.elements where try !isSilent(child) { throw unknown(child) }
    let steps = try steps(of: element, kind)
    left -= steps.count
    guard left >= 0 else { throw .tooLarge }
    let shape = SVGShape(steps: steps, matrix: matrix, style: style.inherited)
    return SVGReader.veiled(steps.isEmpty ? [] : [.shape(shape)], style)
  }

  /// Titles and descriptions of words alone, and definitions of nothing.
  private func isSilent(_ element: XMLElement) throws(SVGFault) -> Bool {
    guard element.namespace == SVGReader.namespace,
      ["title", "desc", "defs"].contains(element.name)
    else { return false }
    if let child = element.elements.first { throw unknown(child) }
    for name in element.attributes.keys.sorted() where !["id", "lang"].contains(name) {
      throw .attribute(name, of: element.name, line: element.line)
    }
    return true
  }

  private func steps(
    of element: XMLElement, _ kind: SVGElementKind
  ) throws(SVGFault) -> [SVGStep] {
    switch kind {
    case .g: return []
    case .path:
      guard let steps = SVGPathReader.steps(element["d"] ?? "", atMost: left) else {
        throw wrong("d", element)
      }
      return steps
    case .polyline, .polygon:
      return SVGShapes.line(try points(of: element), isClosed: kind == .polygon)
    case .line:
      let ends = [try point("x1", "y1", element), try point("x2", "y2", element)]
      return SVGShapes.line(ends, isClosed: false)
    case .circle:
      let radius = try size("r", element) ?? 0
      return SVGShapes.ellipse(try point("cx", "cy", element), rx: radius, ry: radius)
    case .ellipse:
      let (rx, ry) = (try size("rx", element) ?? 0, try size("ry", element) ?? 0)
      return SVGShapes.ellipse(try point("cx", "cy", element), rx: rx, ry: ry)
    case .rect:
      let corner = try point("x", "y", element)
      let (rx, ry) = (try size("rx", element), try size("ry", element))
      let box = SVGBox(
        x: corner.x, y: corner.y, width: try size("width", element) ?? 0,
        height: try size("height", element) ?? 0)
      return SVGShapes.rectangle(box, rx: rx ?? ry ?? 0, ry: ry ?? rx ?? 0)
    }
  }

  private func points(of element: XMLElement) throws(SVGFault) -> [SVGPoint] {
    guard let numbers = SVGScanner.numbers(element["points"] ?? ""), numbers.count % 2 == 0
    else { throw wrong("points", element) }
    return stride(from: 0, to: numbers.count, by: 2).map {
      SVGPoint(x: numbers[$0], y: numbers[$0 + 1])
    }
  }

  private func point(
    _ x: String, _ y: String, _ element: XMLElement
  ) throws(SVGFault) -> SVGPoint {
    SVGPoint(x: try length(x, element) ?? 0, y: try length(y, element) ?? 0)
  }

  private func size(_ name: String, _ element: XMLElement) throws(SVGFault) -> Double? {
    let length = try length(name, element)
    guard length ?? 0 >= 0 else { throw wrong(name, element) }
    return length
  }

  private func length(_ name: String, _ element: XMLElement) throws(SVGFault) -> Double? {
    guard let text = element[name] else { return nil }
    guard let length = SVGScanner.length(text) else { throw wrong(name, element) }
    return length
  }
}

extension SVGReader {
  /// Its style, all attributes looked at; what `style` says goes before the attributes.
  func style(
    of element: XMLElement, _ inherited: SVGStyle, allowed: Set<String>
  ) throws(SVGFault) -> SVGStyle {
    var style = inherited
    for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
      guard allowed.contains(name) else {
        throw .attribute(name, of: element.name, line: element.line)
      }
      if SVGStyle.properties.contains(name), !style.set(name, trimmed(value)) {
        throw wrong(name, element)
      }
    }
    for part in (element["style"] ?? "").split(separator: ";") where !trimmed(part).isEmpty {
      let sides = part.split(separator: ":", maxSplits: 1).map(trimmed)
      guard sides.count == 2 else { throw wrong("style", element) }
      if SVGReader.meansNothing(sides[0]) { continue }
      guard style.set(sides[0], sides[1]) else { throw wrong("style", element) }
    }
    return style
  }

  /// What drawing programs write into every style, and no shape is drawn by.
  private static func meansNothing(_ property: String) -> Bool {
    ["font-", "text-", "-inkscape-", "stop-"].contains { property.hasPrefix($0) }
  }

  private func trimmed(_ text: some StringProtocol) -> String {
    let blanks = { (character: Character) in character.isWhitespace }
    return String(text.drop(while: blanks).reversed().drop(while: blanks).reversed())
  }

  private func unknown(_ element: XMLElement) -> SVGFault {
    .element(element.name, line: element.line)
  }

  private func wrong(_ attribute: String, _ element: XMLElement) -> SVGFault {
    .value(attribute, of: element.name, line: element.line)
  }
}
