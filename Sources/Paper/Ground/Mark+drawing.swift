import Cpango

/// Draws one mark where it stands; a paper and a picture are drawn alike.
func draw(_ mark: Mark, on cairo: OpaquePointer?) {
  switch mark {
  case .shape(let polygons, let colour):
    unsafe setColour(colour, on: cairo)
    for corners in polygons { unsafe trace(corners, isClosed: true, on: cairo) }
    unsafe cairo_fill(cairo)
  case .path(let points, let isClosed, let stroke):
    unsafe setColour(stroke.colour, on: cairo)
    unsafe cairo_set_line_width(cairo, stroke.width)
    unsafe cairo_set_dash(cairo, stroke.dashes, CInt(clamping: stroke.dashes.count), 0)
    unsafe trace(points, isClosed: isClosed, on: cairo)
    unsafe cairo_stroke(cairo)
  case .image(let image, let frame): unsafe draw(image, in: frame, on: cairo)
  case .drawing(let drawing, let frame): unsafe draw(drawing, in: frame, on: cairo)
  case .text(let layout, let point):
    unsafe setColour(layout.colour, on: cairo)
    unsafe layout.draw(on: cairo, at: point)
  case .lines(let layout, let range, let point):
    unsafe setColour(layout.colour, on: cairo)
    unsafe layout.draw(lines: range, on: cairo, at: point)
  }
}

private func draw(_ image: PaperImage, in frame: Frame, on cairo: OpaquePointer?) {
  guard let surface = unsafe image.surface() else { return }
  defer { unsafe cairo_surface_destroy(surface) }
  unsafe cairo_save(cairo)
  unsafe cairo_translate(cairo, frame.x, frame.y)
  unsafe cairo_scale(cairo, frame.width / image.size.width, frame.height / image.size.height)
  var turning = image.turning
  unsafe cairo_transform(cairo, &turning)
  unsafe cairo_set_source_surface(cairo, surface, 0, 0)
  unsafe cairo_paint(cairo)
  unsafe cairo_restore(cairo)
}

private func setColour(_ colour: Colour, on cairo: OpaquePointer?) {
  unsafe cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue)
}

private func trace(_ points: [Point], isClosed: Bool, on cairo: OpaquePointer?) {
  guard let first = points.first else { return }
  unsafe cairo_move_to(cairo, first.x, first.y)
  for point in points.dropFirst() { unsafe cairo_line_to(cairo, point.x, point.y) }
  if isClosed { unsafe cairo_close_path(cairo) }
}
