import Core
import Database
import HTTP

/// What a picture or a sound is that lies beside words.
package enum MediaKind: String, Sendable, SQLBindable, SQLReadable {
  case jpeg, png, ogg, webm, m4a, mp3

  package init(_ kind: PlainPicture.Kind) { self = kind == .jpeg ? .jpeg : .png }

  package init(_ kind: SoundKind) {
    switch kind {
    case .ogg: self = .ogg
    case .webm: self = .webm
    case .m4a: self = .m4a
    case .mp3: self = .mp3
    }
  }

  package var isSound: Bool { SoundKind(rawValue: rawValue) != nil }

  package var type: MediaType {
    switch self {
    case .jpeg: .jpeg
    case .png: .png
    case .ogg, .webm, .m4a, .mp3: SoundKind(rawValue: rawValue)?.type ?? .binary
    }
  }

  /// The file for a browser, which may do nothing but show or play it.
  package func response(_ bytes: [UInt8]) -> Response {
    var response = Response(type, bytes)
    response.headers.set("Content-Security-Policy", "default-src 'none'; sandbox")
    return response
  }
}

/// A picture with the words for whoever does not see it.
package struct DescribedPicture: Sendable {
  package let picture: PlainPicture
  package let words: String

  package init(_ picture: PlainPicture, words: String) {
    self.picture = picture
    self.words = words
  }
}
