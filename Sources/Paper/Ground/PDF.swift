import Cpango

/// Writes pages as a PDF that is the same, byte for byte, whenever the pages are the same.
func writePDF(title: String, format: PageFormat, pages: [Page]) throws(PaperError) -> [UInt8] {
  let sink = Sink()
  let frame = format.frame
  let surface = unsafe cairo_pdf_surface_create_for_stream(
    { closure, bytes, count in
      guard let closure = unsafe closure else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = unsafe Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
      unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
      return CAIRO_STATUS_SUCCESS
    }, Unmanaged.passUnretained(sink).toOpaque(), frame.width, frame.height)
  unsafe describe(surface, title: title)
  let cairo = unsafe cairo_create(surface)
  for page in pages {
    for mark in page.marks { unsafe draw(mark, on: cairo) }
    unsafe cairo_show_page(cairo)
  }
  let drawn = unsafe cairo_status(cairo)
  unsafe cairo_destroy(cairo)
  unsafe cairo_surface_finish(surface)
  let finished = unsafe cairo_surface_status(surface)
  unsafe cairo_surface_destroy(surface)
  for status in [drawn, finished] where status != CAIRO_STATUS_SUCCESS {
    throw .drawing(unsafe String(cString: cairo_status_to_string(status)))
  }
  // Only here may it be let go: Cairo holds it unretained until the surface is destroyed.
  return withExtendedLifetime(sink) { sink.bytes }
}

private final class Sink {
  var bytes: [UInt8] = []
}

/// A fixed date keeps the file the same; nothing else of this machine enters it.
private func describe(_ surface: OpaquePointer?, title: String) {
  let clean = cleanText(title, limit: 200, keepsLines: false)
  unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, clean)
  unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Kurak")
  unsafe cairo_pdf_surface_set_metadata(
    surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-03-08T00:00:00Z")
}

private func draw(_ mark: Mark, on cairo: OpaquePointer?) {
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
