/// Takes a PNG apart at its chunks and leaves out all that is not the picture.
enum PNGParts {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let kept = Set(["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "IDAT", "IEND"])

  static func stripped(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: signature) else { return nil }
    var (plain, place) = (signature, signature.count)
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = place + 12 + length
      guard end <= bytes.count else { return nil }
      let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      if place == signature.count && name != "IHDR" { return nil }
      if kept.contains(name) { plain += bytes[place..<end] }
      if name == "IEND" { return plain }
      place = end
    }
    return nil
  }
}
