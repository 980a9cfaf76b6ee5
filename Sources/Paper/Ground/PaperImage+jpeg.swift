import Cpango

extension PaperImage {
  /// A photograph is larger than an emblem; whoever opens the paper pays for it.
  package static let mostPhotographBytes = 2 << 20
  private static let mostDots = 16_000_000

  /// A photograph that a paper takes as it is, without decoding it: a page of dots cannot.
  ///
  /// Nothing for whatever is no JPEG that every reader of PDF knows. `turn` is the number from 1
  /// to 8 that a phone writes beside it; paper does not read it by itself.
  package init?(jpeg: [UInt8], turn: Int = 1) {
    guard jpeg.count <= Self.mostPhotographBytes, let frame = JPEGFrame(jpeg),
      frame.width * frame.height <= Self.mostDots
    else { return nil }
    bytes = jpeg
    format = .jpeg
    self.turn = 1...8 ~= turn ? turn : 1
    let (width, height) = (Double(frame.width), Double(frame.height))
    size =
      self.turn >= 5
      ? Size(width: height, height: width) : Size(width: width, height: height)
  }

  /// How it lies in the file.
  var laid: Size { turn >= 5 ? Size(width: size.height, height: size.width) : size }

  /// From where its dots lie in the file to where they are seen.
  var turning: cairo_matrix_t {
    let (width, height) = (laid.width, laid.height)
    return switch turn {
    case 2: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: 1, x0: width, y0: 0)
    case 3: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: -1, x0: width, y0: height)
    case 4: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: -1, x0: 0, y0: height)
    case 5: cairo_matrix_t(xx: 0, yx: 1, xy: 1, yy: 0, x0: 0, y0: 0)
    case 6: cairo_matrix_t(xx: 0, yx: 1, xy: -1, yy: 0, x0: height, y0: 0)
    case 7: cairo_matrix_t(xx: 0, yx: -1, xy: -1, yy: 0, x0: height, y0: width)
    case 8: cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: width)
    default: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
    }
  }

  /// An empty picture of its size to which the file is tied: Cairo lays that into the PDF.
  func undecoded() -> OpaquePointer? {
    let surface = unsafe cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, CInt(laid.width), CInt(laid.height))
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    unsafe copy.initialize(from: bytes, count: bytes.count)
    // Cairo holds the bytes until the paper is finished, and then gives them back.
    let status = unsafe cairo_surface_set_mime_data(
      surface, "image/jpeg", copy, UInt(bytes.count), { unsafe $0?.deallocate() }, copy)
    if status == CAIRO_STATUS_SUCCESS { return unsafe surface }
    unsafe copy.deallocate()
    unsafe cairo_surface_destroy(surface)
    return nil
  }
}

/// The size of a JPEG, from its frame.
struct JPEGFrame: Equatable {
  let width: Int
  let height: Int

  /// Baseline and progressive, grey or in three colours: four are inks, which nobody photographs in.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]), bytes.suffix(2) == [0xFF, 0xD9] else { return nil }
    func word(_ place: Int) -> Int { Int(bytes[place]) << 8 | Int(bytes[place + 1]) }
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      let length = word(place + 2)
      guard length >= 2, place + 2 + length <= bytes.count, marker != 0xDA else { return nil }
      if 0xC0...0xC2 ~= marker {
        guard length >= 8, bytes[place + 4] == 8, [1, 3].contains(bytes[place + 9]),
          word(place + 5) > 0, word(place + 7) > 0
        else { return nil }
        (height, width) = (word(place + 5), word(place + 7))
        return
      }
      place += 2 + length
    }
    return nil
  }
}
