import Core
import Sodium
import Web

/// The card a woman shows at the door: it says who she is to those who take attendance, and lets
/// nobody in.
///
/// Its code is made of her identifier under a key of this house, so no card need be stored, and
/// none can be made elsewhere. It has nothing to do with an invitation's code.
enum AttendanceCard {
  /// With the mark before them they fill the smallest square, which a bad camera reads best.
  static let length = 10
  private static let mark = "KA1:"

  static func code(of person: ID<Person>, _ keys: ServerKeys) -> String {
    let digest = Digest.blake2b(
      person.uuid.bytes, size: 32, key: keys.key(for: "attendance-card"))
    return ShortCode.make(from: digest, length: length)
  }

  static func payload(_ code: String) -> String { mark + code }

  enum Reading: Equatable {
    case code(String)
    /// The card that lets her in once; nobody should show it around.
    case invitation
    case unreadable
  }

  /// What was scanned, or typed by hand.
  static func read(_ text: String) -> Reading {
    if text.contains("/c/") { return .invitation }
    let rest = text.hasPrefix(mark) ? String(text.dropFirst(mark.count)) : text
    guard let code = ShortCode.normalise(rest), code.count == length else { return .unreadable }
    return .code(code)
  }
}
