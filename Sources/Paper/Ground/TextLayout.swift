import Cpango

/// A text set in lines, ready to be measured and drawn.
@safe final class TextLayout {
  private let layout: OpaquePointer?
  let colour: Colour
  let text: String

  /// Made by a typesetter, whose context it keeps alive by itself.
  init(_ text: String, _ style: TextStyle, width: Double?, maxLines: Int?, context: OpaquePointer?)
  {
    self.text = text
    colour = style.colour
    unsafe layout = pango_layout_new(context)
    describe(style)
    unsafe pango_layout_set_text(layout, text, -1)
    guard let width else { return }
    unsafe pango_layout_set_width(layout, pangoUnits(max(width, 1)))
    unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    guard let maxLines else { return }
    unsafe pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    unsafe pango_layout_set_height(layout, CInt(clamping: -max(1, maxLines)))
  }

  deinit {
    unsafe g_object_unref(UnsafeMutableRawPointer(layout))
  }

  private func describe(_ style: TextStyle) {
    let font = unsafe pango_font_description_new()
    unsafe pango_font_description_set_family(
      font, "\(style.family.rawValue), Noto Sans, sans-serif")
    unsafe pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
    unsafe pango_font_description_set_weight(
      font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    unsafe pango_font_description_set_style(
      font, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    unsafe pango_layout_set_font_description(layout, font)
    unsafe pango_font_description_free(font)
    unsafe pango_layout_set_alignment(layout, style.alignment.inPango)
    unsafe pango_layout_set_line_spacing(layout, style.leading == 1 ? 0 : Float(style.leading))
    guard style.spacing != 0 else { return }
    let attributes = unsafe pango_attr_list_new()
    unsafe pango_attr_list_insert(
      attributes, pango_attr_letter_spacing_new(pangoUnits(style.spacing)))
    unsafe pango_layout_set_attributes(layout, attributes)
    unsafe pango_attr_list_unref(attributes)
  }

  /// Sets stretches of the text, counted in bytes, bold or slanting.
  func mark(_ runs: [(PaperRun, Range<Int>)]) {
    guard !runs.isEmpty else { return }
    let attributes = unsafe pango_attr_list_new()
    for (run, range) in runs {
      if run.isBold {
        unsafe insert(pango_attr_weight_new(PANGO_WEIGHT_BOLD), range, into: attributes)
      }
      if run.isItalic {
        unsafe insert(pango_attr_style_new(PANGO_STYLE_ITALIC), range, into: attributes)
      }
    }
    unsafe pango_layout_set_attributes(layout, attributes)
    unsafe pango_attr_list_unref(attributes)
  }

  private func insert(
    _ attribute: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<Int>,
    into list: OpaquePointer?
  ) {
    guard let attribute = unsafe attribute else { return }
    unsafe attribute.pointee.start_index = CUnsignedInt(clamping: range.lowerBound)
    unsafe attribute.pointee.end_index = CUnsignedInt(clamping: range.upperBound)
    unsafe pango_attr_list_insert(list, attribute)
  }

  /// The room the text takes, its lines' full heights counted.
  var size: Size {
    var width: CInt = 0
    var height: CInt = 0
    unsafe pango_layout_get_size(layout, &width, &height)
    return Size(width: points(width), height: points(height))
  }

  /// From the top to the first line's base line.
  var baseline: Double { unsafe points(pango_layout_get_baseline(layout)) }

  /// True when an ellipsis stands for the rest.
  var isCut: Bool { unsafe pango_layout_is_ellipsized(layout) != 0 }

  /// Letters no font of this machine has.
  var unknownGlyphs: Int { Int(unsafe pango_layout_get_unknown_glyphs_count(layout)) }

  /// Where each line starts and ends, from the top of the text.
  var lines: [ClosedRange<Double>] {
    var found: [ClosedRange<Double>] = []
    let iterator = unsafe pango_layout_get_iter(layout)
    repeat {
      var top: CInt = 0
      var bottom: CInt = 0
      unsafe pango_layout_iter_get_line_yrange(iterator, &top, &bottom)
      found.append(points(top)...points(max(top, bottom)))
    } while unsafe pango_layout_iter_next_line(iterator) != 0
    unsafe pango_layout_iter_free(iterator)
    return found
  }

  /// Draws the whole text with its upper left corner here.
  func draw(on cairo: OpaquePointer?, at point: Point) {
    unsafe cairo_move_to(cairo, point.x, point.y)
    unsafe pango_cairo_show_layout(cairo, layout)
  }

  /// Draws some of its lines, the top of the first of them here.
  func draw(lines range: Range<Int>, on cairo: OpaquePointer?, at point: Point) {
    let iterator = unsafe pango_layout_get_iter(layout)
    defer { unsafe pango_layout_iter_free(iterator) }
    var index = 0
    var offset: Double?
    repeat {
      defer { index += 1 }
      guard range.contains(index) else { continue }
      var top: CInt = 0
      unsafe pango_layout_iter_get_line_yrange(iterator, &top, nil)
      let start = offset ?? points(top)
      offset = start
      var extents = PangoRectangle()
      unsafe pango_layout_iter_get_line_extents(iterator, nil, &extents)
      let base = unsafe points(pango_layout_iter_get_baseline(iterator))
      unsafe cairo_move_to(cairo, point.x + points(extents.x), point.y + base - start)
      unsafe pango_cairo_show_layout_line(cairo, pango_layout_iter_get_line_readonly(iterator))
    } while unsafe pango_layout_iter_next_line(iterator) != 0
  }
}

private func pangoUnits(_ length: Double) -> CInt {
  CInt(clamping: Int(min(max(length, -1e6), 1e6) * Double(PANGO_SCALE)))
}

private func points(_ units: CInt) -> Double { Double(units) / Double(PANGO_SCALE) }

extension TextStyle.Alignment {
  fileprivate var inPango: PangoAlignment {
    switch self {
    case .left: PANGO_ALIGN_LEFT
    case .centre: PANGO_ALIGN_CENTER
    case .right: PANGO_ALIGN_RIGHT
    }
  }
}
