import Cpango

/// Sets texts: knows the fonts and answers how much room a text needs.
///
/// Pango's objects may be used in any thread but not in two at once. So each document has a
/// typesetter, and with it a font map, of its own, and nothing is shared between threads except
/// the font lists and font files that fontconfig and Cairo guard by their own locks.
@safe final class Typesetter {
  private let fontMap: UnsafeMutablePointer<PangoFontMap>?
  private let context: OpaquePointer?

  init() {
    unsafe fontMap = pango_cairo_font_map_new()
    unsafe context = pango_font_map_create_context(fontMap)
    // The size of a font is given in the units of the page, so no resolution enters; and a PDF
    // is not drawn on a grid of pixels, so nothing is rounded to one.
    unsafe pango_context_set_round_glyph_positions(context, 0)
    let options = unsafe cairo_font_options_create()
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe pango_cairo_context_set_font_options(context, options)
    unsafe cairo_font_options_destroy(options)
    // A language only steers the choice among fonts; fixed, so that no setting of the machine
    // changes a paper.
    unsafe pango_context_set_language(context, pango_language_from_string("ky"))
  }

  deinit {
    unsafe g_object_unref(UnsafeMutableRawPointer(context))
    unsafe g_object_unref(fontMap)
  }

  /// Sets a text that may grow to any number of lines; its own line ends count.
  func set(_ text: String, _ style: TextStyle, width: Double? = nil) -> TextLayout {
    let clean = cleanText(text, limit: 20_000, keepsLines: true)
    return unsafe TextLayout(clean, style, width: width, maxLines: nil, context: context)
  }

  /// Sets a text whose stretches are in different manners.
  func set(_ runs: [PaperRun], _ style: TextStyle, width: Double) -> TextLayout {
    var text = ""
    var marks: [(PaperRun, Range<Int>)] = []
    for run in runs {
      let start = text.utf8.count
      text += cleanText(run.text, limit: 20_000, keepsLines: true)
      if run.isBold || run.isItalic { marks.append((run, start..<text.utf8.count)) }
    }
    let layout = unsafe TextLayout(
      text, style, width: width, maxLines: nil, context: context)
    layout.mark(marks)
    return layout
  }

  /// Sets a text in at most so many lines; what does not fit becomes an ellipsis.
  func set(_ text: String, _ style: TextStyle, width: Double, maxLines: Int) -> TextLayout {
    let clean = cleanText(text, limit: 1_000, keepsLines: false)
    return unsafe TextLayout(clean, style, width: width, maxLines: maxLines, context: context)
  }

  /// Sets a text in the largest of these sizes in which it fits whole, or else in the last one.
  ///
  /// One line in a somewhat smaller size looks better than two lines, so that is tried first.
  func fit(
    _ text: String, _ style: TextStyle, width: Double, maxLines: Int, sizes: [Double]
  ) -> TextLayout {
    let largest = sizes.first ?? style.size
    for size in sizes where size >= largest * 0.6 {
      let layout = set(text, style.with(size: size), width: width, maxLines: 1)
      if !layout.isCut { return layout }
    }
    for size in sizes {
      let layout = set(text, style.with(size: size), width: width, maxLines: maxLines)
      if !layout.isCut { return layout }
    }
    return set(text, style.with(size: sizes.last ?? style.size), width: width, maxLines: maxLines)
  }
}
