import HTTP

/// What a sound is, told by its first bytes and never by its name.
package enum SoundKind: String, Sendable, CaseIterable {
  case ogg, webm, m4a, mp3

  package init?(_ bytes: [UInt8]) {
    func has(_ text: String, at place: Int = 0) -> Bool {
      bytes.dropFirst(place).starts(with: Array(text.utf8))
    }
    if has("OggS") {
      self = .ogg
    } else if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) {
      self = .webm
    } else if has("ftyp", at: 4) {
      self = .m4a
    } else if has("ID3") || (bytes.count > 2 && bytes[0] == 0xFF && bytes[1] & 0xE6 == 0xE2) {
      self = .mp3
    } else {
      return nil
    }
  }

  package var type: MediaType {
    switch self {
    case .ogg: .ogg
    case .webm: .webm
    case .m4a: .m4a
    case .mp3: .mp3
    }
  }
}

/// Words spoken into a phone, without the notes of the phone about where and by whom.
package struct PlainSound: Sendable, Equatable {
  /// Some minutes of speech.
  package static let mostBytes = 4 << 20

  package let kind: SoundKind
  package let bytes: [UInt8]

  /// Nothing for whatever is no sound that browsers play, or is too large.
  package init?(file bytes: [UInt8]) {
    guard bytes.count <= Self.mostBytes, let kind = SoundKind(bytes) else { return nil }
    self.kind = kind
    switch kind {
    case .ogg, .webm: self.bytes = bytes
    case .mp3: self.bytes = MP3Notes.stripped(bytes)
    case .m4a: self.bytes = MP4Notes.blanked(bytes)
    }
  }
}

/// The notes before and behind the frames of an MP3.
enum MP3Notes {
  static func stripped(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    while rest.count > 10, rest.starts(with: Array("ID3".utf8)) {
      let start = rest.startIndex
      // Four times seven bits.
      let size = rest[(start + 6)..<(start + 10)].reduce(0) { $0 << 7 | Int($1 & 127) }
      rest = rest.dropFirst(10 + size)
    }
    if rest.suffix(128).starts(with: Array("TAG".utf8)), rest.count >= 128 {
      rest = rest.dropLast(128)
    }
    return Array(rest)
  }
}

/// The notes of an MP4, place and maker among them: made into free room, so that nothing moves.
enum MP4Notes {
  private static let containers: Set<String> = ["moov", "trak", "moof", "traf"]
  private static let notes: Set<String> = ["udta", "meta", "uuid"]

  static func blanked(_ bytes: [UInt8]) -> [UInt8] {
    var plain = bytes
    blank(&plain, 0..<bytes.count, depth: 0)
    return plain
  }

  private static func blank(_ bytes: inout [UInt8], _ range: Range<Int>, depth: Int) {
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      let size = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
      let name = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
      // Nothing after it can be told apart: the rest is sound.
      guard size >= 8, place + size <= range.upperBound else { return }
      let content = (place + 8)..<(place + size)
      if notes.contains(name) {
        bytes.replaceSubrange((place + 4)..<(place + 8), with: Array("free".utf8))
        for index in content { bytes[index] = 0 }
      } else if containers.contains(name), depth < 4 {
        blank(&bytes, content, depth: depth + 1)
      }
      place += size
    }
  }
}
