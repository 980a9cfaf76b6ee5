/// Takes a JPEG apart at its markers and leaves out all that is not the picture.
enum JPEGParts {
  static func stripped(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
    var (kept, place, turn): ([UInt8], Int, UInt8) = ([], 2, 1)
    while place + 4 <= bytes.count {
      guard bytes[place] == 0xFF else { return nil }
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      let end = place + 2 + length
      guard length >= 2, end <= bytes.count else { return nil }
      if marker == 0xDA {
        guard let last = endOfImage(bytes, from: end) else { return nil }
        return [0xFF, 0xD8] + orientation(turn) + kept + bytes[place..<last]
      }
      if marker == 0xE1 { turn = Exif.turn(bytes[(place + 4)..<end]) ?? turn }
      if isPicture(marker) { kept += bytes[place..<end] }
      place = end
    }
    return nil
  }

  /// Tables, frames, and the one note (Adobe's) without which colours would be wrong.
  private static func isPicture(_ marker: UInt8) -> Bool {
    switch marker {
    case 0xC0...0xCF, 0xDB, 0xDD, 0xEE: true
    default: false
    }
  }

  /// Behind the first end mark anything may hang: a second picture, a film.
  private static func endOfImage(_ bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == 0xFF && bytes[place + 1] == 0xD9 { return place + 2 }
      place += 1
    }
    return nil
  }

  /// Phones write pictures as they are held, and note how to turn them: only that note stays.
  private static func orientation(_ turn: UInt8) -> [UInt8] {
    guard 2...8 ~= turn else { return [] }
    let tag: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0]
    let body: [UInt8] =
      Array("Exif".utf8) + [0, 0] + Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1] + tag
      + [0, 0, 0, 0]
    return [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
  }
}

/// Reads the one thing of a photograph's notes that is kept.
enum Exif {
  static func turn(_ segment: ArraySlice<UInt8>) -> UInt8? {
    let bytes = Array(segment)
    guard bytes.count > 14, bytes.starts(with: Array("Exif".utf8) + [0, 0]) else { return nil }
    let isBig = bytes[6] == UInt8(ascii: "M")
    func short(_ place: Int) -> Int? {
      guard place >= 0, place + 1 < bytes.count else { return nil }
      let (first, second) = (Int(bytes[place]), Int(bytes[place + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    func long(_ place: Int) -> Int? {
      guard let first = short(place), let second = short(place + 2) else { return nil }
      return isBig ? first << 16 | second : second << 16 | first
    }
    guard let start = long(10), start < bytes.count, let count = short(6 + start), count < 200
    else { return nil }
    for entry in 0..<count {
      let place = 6 + start + 2 + entry * 12
      if short(place) == 0x0112 { return short(place + 8).flatMap { UInt8(exactly: $0) } }
    }
    return nil
  }
}
