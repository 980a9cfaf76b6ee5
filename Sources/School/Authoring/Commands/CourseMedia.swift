import HTTP
import Web

/// What may lie beside a lesson, told by its first bytes and never by its name.
enum CourseMedia: String, Sendable, CaseIterable {
  case png, jpg, webp, ogg, mp3, m4a, pdf

  enum Kind: Sendable { case picture, sound, paper }

  var kind: Kind {
    switch self {
    case .png, .jpg, .webp: .picture
    case .ogg, .mp3, .m4a: .sound
    case .pdf: .paper
    }
  }

  var type: MediaType {
    switch self {
    case .png: .png
    case .jpg: .jpeg
    case .webp: .webp
    case .ogg: .ogg
    case .mp3: .mp3
    case .m4a: .m4a
    case .pdf: .pdf
    }
  }

  /// A picture loads on a village's line; a sound of ten minutes fits.
  var limit: Int {
    switch kind {
    case .picture: 2 << 20
    case .sound: 8 << 20
    case .paper: 8 << 20
    }
  }

  static let greatest = 8 << 20

  init?(_ bytes: [UInt8]) {
    guard let found = CourseMedia.allCases.first(where: { $0.begins(bytes) }) else { return nil }
    self = found
  }

  /// What a file is by its name: only names that we gave are asked.
  init?(name: String) {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    self.init(rawValue: String(name[name.index(after: dot)...]))
  }

  private func begins(_ bytes: [UInt8]) -> Bool {
    func has(_ text: String, at place: Int = 0) -> Bool {
      bytes.dropFirst(place).starts(with: Array(text.utf8))
    }
    return switch self {
    case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .jpg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
    case .webp: has("RIFF") && has("WEBP", at: 8)
    case .ogg: SoundKind(bytes) == .ogg
    case .mp3: SoundKind(bytes) == .mp3
    case .m4a: SoundKind(bytes) == .m4a
    case .pdf: has("%PDF-")
    }
  }
}
