import Compression
import Cpango

/// Draws a page as a picture, a point of the page for each of its dots.
///
/// Our pages have few colours, so each dot is the place of its colour in a list: a third of the
/// bytes that Cairo's own PNG of every colour has, and whoever opens it pays for the bytes.
func writePNG(_ page: Page, width: Int, height: Int) throws(PaperError) -> [UInt8] {
  let surface = unsafe cairo_image_surface_create(
    CAIRO_FORMAT_RGB24, CInt(clamping: width), CInt(clamping: height))
  defer { unsafe cairo_surface_destroy(surface) }
  let cairo = unsafe cairo_create(surface)
  for mark in page.marks { unsafe draw(mark, on: cairo) }
  let drawn = unsafe cairo_status(cairo)
  unsafe cairo_destroy(cairo)
  unsafe cairo_surface_flush(surface)
  guard drawn == CAIRO_STATUS_SUCCESS, let data = unsafe cairo_image_surface_get_data(surface)
  else { throw .drawing(unsafe String(cString: cairo_status_to_string(drawn))) }
  let stride = Int(unsafe cairo_image_surface_get_stride(surface))
  var dots = IndexedDots(width: width, height: height)
  for row in 0..<height {
    let start = unsafe UnsafeRawPointer(data + row * stride)
    unsafe dots.append(
      row: UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt32.self), count: width))
  }
  return dots.png()
}

/// Dots as places in a list of at most 256 colours.
private struct IndexedDots {
  private let width: Int
  private let height: Int
  private var colours: [UInt32] = []
  /// The place of a colour by its sixteen steps of red, green and blue.
  private var places = [Int](repeating: -1, count: 4_096)
  /// Every line begins with the number of its filter: none.
  private var lines: [UInt8] = []

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    lines.reserveCapacity((width + 1) * height)
  }

  mutating func append(row: UnsafeBufferPointer<UInt32>) {
    lines.append(0)
    // Most dots are like their neighbour on the left.
    var last: UInt32 = 0
    var place = self.place(of: 0)
    for column in 0..<width {
      let dot = unsafe row[column]
      if dot != last { (last, place) = (dot, self.place(of: dot)) }
      lines.append(UInt8(truncatingIfNeeded: place))
    }
  }

  private mutating func place(of dot: UInt32) -> Int {
    let steps = [16, 8, 0].map { Int((dot >> $0 & 0xFF) + 8) / 17 }
    let key = steps[0] << 8 | steps[1] << 4 | steps[2]
    if places[key] >= 0 { return places[key] }
    if colours.count < 256 {
      places[key] = colours.count
      colours.append(steps.reduce(0) { $0 << 8 | UInt32($1 * 17) })
    } else {
      places[key] = nearest(steps)
    }
    return places[key]
  }

  private func nearest(_ steps: [Int]) -> Int {
    func distance(_ colour: UInt32) -> Int {
      zip([16, 8, 0] as [UInt32], steps).reduce(0) { sum, part in
        let apart = Int(colour >> part.0 & 0xFF) - part.1 * 17
        return sum + apart * apart
      }
    }
    return colours.indices.min { distance(colours[$0]) < distance(colours[$1]) } ?? 0
  }

  func png() -> [UInt8] {
    let header = bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [8, 3, 0, 0, 0]
    let list = colours.flatMap { colour in bigEndian(colour).dropFirst() }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
      + chunk("PLTE", list) + chunk("IDAT", zlib(lines, level: 9)) + chunk("IEND", [])
  }

  private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    return bigEndian(UInt32(content.count)) + named + bigEndian(crc32(named))
  }

  private func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) }
  }
}
