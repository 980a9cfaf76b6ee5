import Cpango

/// Writes pages as a PDF that is the same, byte for byte, whenever the pages are the same.
func writePDF(title: String, format: PageFormat, pages: [Page]) throws(PaperError) -> [UInt8] {
  let sink = ByteSink()
  let frame = format.frame
  let surface = unsafe cairo_pdf_surface_create_for_stream(
    ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), frame.width, frame.height)
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

/// A fixed date keeps the file the same; nothing else of this machine enters it.
private func describe(_ surface: OpaquePointer?, title: String) {
  let clean = cleanText(title, limit: 200, keepsLines: false)
  unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, clean)
  unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Kurak")
  unsafe cairo_pdf_surface_set_metadata(
    surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-03-08T00:00:00Z")
}
