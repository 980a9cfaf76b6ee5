/// The six digits an authenticator app shows for thirty seconds (RFC 6238).
package enum TOTP {
  private static let period: Int64 = 30

  /// A fresh secret, as long as SHA-1's own output.
  package static func secret() -> [UInt8] { Random.bytes(20) }

  /// The code shown at that time.
  package static func code(secret: [UInt8], at unixSeconds: Int64) -> String {
    code(secret: secret, step: step(at: unixSeconds))
  }

  /// The step the code belongs to, or nothing where it is wrong; keep the step and refuse one
  /// that is not later, so that a code works once.
  package static func matches(
    _ code: String, secret: [UInt8], at unixSeconds: Int64, window: Int64 = 1
  ) -> Int64? {
    guard code.utf8.count <= 32 else { return nil }
    let typed = code.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
    let now = step(at: unixSeconds)
    var found: Int64?
    for offset in -window...window {
      let step = now &+ offset
      if constantTimeEqual(typed, Array(Self.code(secret: secret, step: step).utf8)) {
        found = step
      }
    }
    return found
  }

  /// What the app reads from a QR code (`otpauth://`), all names percent-encoded.
  package static func address(secret: [UInt8], account: String, issuer: String) -> String {
    let name = "\(percentEncoded(issuer)):\(percentEncoded(account))"
    return "otpauth://totp/\(name)?secret=\(Base32.encode(secret))&issuer=\(percentEncoded(issuer))"
  }

  private static func step(at unixSeconds: Int64) -> Int64 {
    let (quotient, rest) = unixSeconds.quotientAndRemainder(dividingBy: period)
    return rest < 0 ? quotient - 1 : quotient
  }

  private static func code(secret: [UInt8], step: Int64) -> String {
    let mac = SHA1.hmac(step.bigEndianBytes, key: secret)
    let offset = Int(mac[19] & 0xF)
    let number = mac[offset..<offset + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
    let digits = String((number & 0x7FFF_FFFF) % 1_000_000)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  private static func percentEncoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { encoded, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        encoded += byte < 16 ? "%0\(hex)" : "%\(hex)"
      }
    }
  }
}
