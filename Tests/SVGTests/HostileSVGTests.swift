import Testing

@testable import SVG

/// What a drawing might bring that is not a drawing.
@Suite struct HostileSVGTests {
  @Test(arguments: [
    "script", "style", "text", "image", "use", "foreignObject", "a", "animate", "set", "symbol",
    "linearGradient", "filter", "mask", "clipPath", "pattern", "marker", "switch", "iframe",
    "metadata", "svg", "feImage",
  ])
  func `elements that are not shapes are refused by name`(name: String) {
    let here = SVGFault.element(name, line: 2)
    #expect(fault(text("\n<\(name) href='https://evil.example/x'/>")) == here)
    #expect(fault(text("<g><g>\n<\(name)>x</\(name)></g></g>")) == here)
    #expect(fault(text("<defs>\n<\(name)/></defs>")) == here)
    #expect(fault(text("<title>\n<\(name)/></title>")) == here)
    #expect(fault(text("<rect>\n<\(name)/></rect>")) == here)
    #expect(fault(text("<g display='none'>\n<\(name)/></g>")) == here)
  }

  @Test func `an element of another language is refused, whatever its name`() {
    let other = "<path xmlns='http://www.w3.org/1999/xhtml' d='M0 0'/>"
    #expect(fault(text(other)) == .element("path", line: 1))
    #expect(fault(text("<x:rect xmlns:x='urn:x'/>")) == .element("rect", line: 1))
    #expect(fault(text("<title xmlns='urn:x'/>")) == .element("title", line: 1))
  }

  @Test(arguments: [
    "onload", "onclick", "href", "filter", "mask", "clip-path", "marker-end", "base", "width",
  ])
  func `attributes that are not known are refused by name`(name: String) {
    #expect(
      fault(text("<path \(name)='#x' d=''/>")) == .attribute(name, of: "path", line: 1))
  }

  @Test func `a handler at the root or in a title is refused too`() {
    #expect(fault(text("", "onload='alert(1)'")) == .attribute("onload", of: "svg", line: 1))
    #expect(
      fault(text("<title onclick='x'>x</title>")) == .attribute("onclick", of: "title", line: 1))
    let linked = "<path xmlns:x='http://www.w3.org/1999/xlink' x:href='file:///etc/passwd'/>"
    #expect(fault(text(linked)) == .attribute("href", of: "path", line: 1))
  }

  @Test(arguments: [
    ("fill", "url(#a)"), ("fill", "url(https://evil.example/x)"), ("stroke", "var(--x)"),
    ("style", "fill:url(#a)"), ("style", "background:url(x)"), ("style", "behavior:url(x)"),
    ("style", "@import 'x'"), ("stroke-dasharray", "1 2"), ("opacity", "2"),
    ("stroke-width", "-1"), ("stroke-width", "5%"), ("r", "-1"), ("r", "calc(1px)"),
    ("transform", "scale(0)"), ("transform", "matrix(1 1 1 1 0 0)"), ("transform", "scale(1e7)"),
    ("transform", "rotate(1 2)"), ("transform", "skewX(90)"), ("fill", "#12345"),
    ("fill", "#-12"), ("fill", "rgb(nan,1,1)"), ("visibility", "hidden"),
  ])
  func `values that refer elsewhere or mean nothing are refused`(name: String, value: String) {
    #expect(
      fault(text("<circle \(name)=\"\(value)\"/>")) == .value(name, of: "circle", line: 1))
  }

  @Test func `many small transforms do not add up to nothing`() {
    let deep = String(repeating: "<g transform='scale(.01)'>", count: 10)
    let text = text(deep + "<rect width='1' height='1'/>" + String(repeating: "</g>", count: 10))
    #expect(fault(text) == .value("transform", of: "g", line: 1))
  }

  @Test func `bombs of entities and references outside are refused`() {
    var bomb = "<!DOCTYPE svg [<!ENTITY e0 \"ha\">"
    for level in 1...20 {
      bomb += "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
    }
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&e20;</svg>"
    #expect([.entities, .notSVG(line: 1)].contains(fault(Array((bomb + "]>" + svg).utf8))))
    let outside = "<!DOCTYPE svg [<!ENTITY e20 SYSTEM \"file:///etc/passwd\">]>" + svg
    #expect(fault(Array(outside.utf8)) == .entities)
  }

  @Test(arguments: [
    "0 0 1e6 1e6", "0 0 10001 10001", "0 0 0 10", "0 0 -5 5", "0 0 1000 1", "0 0 10", "x", "",
    "0 0 nan nan", "0 0 10 10 10",
  ])
  func `views without sense are refused`(box: String) {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='\(box)'/>"
    #expect(fault(Array(svg.utf8)) == .view)
  }

  @Test func `what is too deep, too many or too long is refused`() {
    let depth = SVGLimits.depth
    let nest = { (count: Int) in
      text(String(repeating: "<g>", count: count) + String(repeating: "</g>", count: count))
    }
    #expect(fault(nest(depth - 1)) == nil)
    #expect(fault(nest(depth)) == .tooDeep(line: 1))
    #expect(fault(nest(20_000)) != nil)
    #expect(fault(text(String(repeating: "<g/>", count: SVGLimits.elements))) == .tooLarge)
    let path = "<path d='M0 0" + String(repeating: "h1", count: 11_000) + "'/>"
    #expect(fault(text(path)) == nil)
    #expect(fault(text(path + path)) != nil)
    let points = String(repeating: "1 ", count: 2 * SVGLimits.steps + 2)
    #expect(fault(text("<polyline points='\(points)'/>")) == .tooLarge)
    #expect(fault(text("<!--" + String(repeating: "x", count: 200_000) + "-->")) == .tooLarge)
  }

  @Test(arguments: ["", "<svg", "<svg/>", "<html xmlns='http://www.w3.org/1999/xhtml'/>", "words"])
  func `what is no SVG is refused`(text: String) {
    #expect(fault(Array(text.utf8)) == .notSVG(line: 1))
  }
}
