import Cpango
import SVG

/// Draws with lines and curves, so that the paper stays sharp however large it is looked at.
func draw(_ drawing: SVGDrawing, in frame: Frame, on cairo: OpaquePointer?) {
  unsafe cairo_save(cairo)
  unsafe cairo_rectangle(cairo, frame.x, frame.y, frame.width, frame.height)
  unsafe cairo_clip(cairo)
  unsafe cairo_translate(cairo, frame.x, frame.y)
  unsafe cairo_scale(cairo, frame.width / drawing.box.width, frame.height / drawing.box.height)
  unsafe cairo_translate(cairo, -drawing.box.x, -drawing.box.y)
  for figure in drawing.figures { unsafe draw(figure, on: cairo) }
  unsafe cairo_restore(cairo)
}

private func draw(_ figure: SVGFigure, on cairo: OpaquePointer?) {
  switch figure {
  case .shape(let shape): unsafe draw(shape, on: cairo)
  case .veiled(let figures, let opacity):
    unsafe cairo_push_group(cairo)
    for figure in figures { unsafe draw(figure, on: cairo) }
    unsafe cairo_pop_group_to_source(cairo)
    unsafe cairo_paint_with_alpha(cairo, opacity)
  }
}

private func draw(_ shape: SVGShape, on cairo: OpaquePointer?) {
  let (style, matrix) = (shape.style, shape.matrix)
  unsafe cairo_save(cairo)
  var own = cairo_matrix_t(
    xx: matrix.a, yx: matrix.b, xy: matrix.c, yy: matrix.d, x0: matrix.e, y0: matrix.f)
  unsafe cairo_transform(cairo, &own)
  unsafe cairo_new_path(cairo)
  for step in shape.steps { unsafe take(step, on: cairo) }
  if let fill = style.fill {
    unsafe setColour(fill, style.fillOpacity, on: cairo)
    unsafe cairo_set_fill_rule(
      cairo, style.isEvenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
    unsafe cairo_fill_preserve(cairo)
  }
  if let stroke = style.stroke, style.strokeWidth > 0 {
    unsafe setColour(stroke, style.strokeOpacity, on: cairo)
    unsafe setPen(style, on: cairo)
    unsafe cairo_stroke_preserve(cairo)
  }
  unsafe cairo_new_path(cairo)
  unsafe cairo_restore(cairo)
}

private func take(_ step: SVGStep, on cairo: OpaquePointer?) {
  switch step {
  case .move(let point): unsafe cairo_move_to(cairo, point.x, point.y)
  case .line(let point): unsafe cairo_line_to(cairo, point.x, point.y)
  case .curve(let first, let second, let end):
    unsafe cairo_curve_to(cairo, first.x, first.y, second.x, second.y, end.x, end.y)
  case .close: unsafe cairo_close_path(cairo)
  }
}

private func setColour(_ colour: SVGColour, _ opacity: Double, on cairo: OpaquePointer?) {
  unsafe cairo_set_source_rgba(cairo, colour.red, colour.green, colour.blue, opacity)
}

private func setPen(_ style: SVGStyle, on cairo: OpaquePointer?) {
  unsafe cairo_set_line_width(cairo, style.strokeWidth)
  // What was drawn before may have left its dashes.
  unsafe cairo_set_dash(cairo, [], 0, 0)
  unsafe cairo_set_miter_limit(cairo, style.miterLimit)
  switch style.cap {
  case .butt: unsafe cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT)
  case .round: unsafe cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
  case .square: unsafe cairo_set_line_cap(cairo, CAIRO_LINE_CAP_SQUARE)
  }
  switch style.join {
  case .miter: unsafe cairo_set_line_join(cairo, CAIRO_LINE_JOIN_MITER)
  case .round: unsafe cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
  case .bevel: unsafe cairo_set_line_join(cairo, CAIRO_LINE_JOIN_BEVEL)
  }
}
