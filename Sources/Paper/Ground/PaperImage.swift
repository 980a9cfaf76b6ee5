import Cpango

/// A small picture that was looked at before it is drawn: a PNG, or a photograph for paper.
package struct PaperImage: Sendable, Equatable {
  /// The largest file and the longest side that are taken: an emblem on paper needs no more.
  package static let mostBytes = 200_000
  package static let longestSide = 1_500

  enum Format: Sendable { case png, jpeg }

  let bytes: [UInt8]
  let format: Format
  /// As it is seen.
  let size: Size
  /// How it lies in the file, by the number that phones write beside a photograph.
  let turn: Int

  /// Nothing for whatever is not a PNG, too large, or cannot be decoded whole.
  package init?(png: [UInt8]) {
    // Its sizes are read before it is decoded: few bytes can unfold into a very large picture.
    guard png.count <= PaperImage.mostBytes, png.count > 24,
      Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
      Array(png[12..<16]) == Array("IHDR".utf8)
    else { return nil }
    let sides = [16, 20].map { place in png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard sides.allSatisfy({ (1...PaperImage.longestSide).contains($0) }) else { return nil }
    bytes = png
    format = .png
    turn = 1
    size = Size(width: Double(sides[0]), height: Double(sides[1]))
    guard let surface = unsafe surface() else { return nil }
    unsafe cairo_surface_destroy(surface)
  }

  /// The decoded picture, for the caller to destroy.
  func surface() -> OpaquePointer? { format == .png ? unsafe decoded() : unsafe undecoded() }

  private func decoded() -> OpaquePointer? {
    let source = PNGSource(bytes)
    let surface = unsafe cairo_image_surface_create_from_png_stream(
      { closure, target, count in
        guard let closure = unsafe closure, let target = unsafe target else {
          return CAIRO_STATUS_READ_ERROR
        }
        let source = unsafe Unmanaged<PNGSource>.fromOpaque(closure).takeUnretainedValue()
        guard let bytes = source.take(Int(count)) else { return CAIRO_STATUS_READ_ERROR }
        for (place, byte) in bytes.enumerated() { unsafe target[place] = byte }
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(source).toOpaque())
    let status = withExtendedLifetime(source) { unsafe cairo_surface_status(surface) }
    if status == CAIRO_STATUS_SUCCESS { return unsafe surface }
    unsafe cairo_surface_destroy(surface)
    return nil
  }

  /// As large as fits into a frame, in its middle.
  func fitted(into frame: Frame) -> Frame {
    frame.fitting(size)
  }
}

private final class PNGSource {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
