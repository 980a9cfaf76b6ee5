// Built together with the sources of SVG into one module, so that coverage sees them.

/// Feeds arbitrary bytes to the reader of drawings and demands that whatever it took can be drawn.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzSVG(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let drawing = try? readSVG(bytes) else { return 0 }
  precondition(drawing.box.width > 0 && drawing.box.height > 0, "nothing to draw on")
  for figure in drawing.figures { check(figure) }
  return 0
}

/// Drawing libraries stop at numbers that are none.
private func check(_ figure: SVGFigure) {
  switch figure {
  case .veiled(let figures, let opacity):
    precondition((0...1).contains(opacity))
    for figure in figures { check(figure) }
  case .shape(let shape):
    for step in shape.steps {
      switch step {
      case .move(let point), .line(let point): check(point)
      case .curve(let one, let two, let end): [one, two, end].forEach(check)
      case .close: break
      }
    }
  }
}

private func check(_ point: SVGPoint) {
  precondition(point.x.isFinite && point.y.isFinite, "a place that is nowhere")
}
