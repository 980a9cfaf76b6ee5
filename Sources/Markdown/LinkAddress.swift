/// Which addresses a text may lead to: pages of the web, and places of this house.
enum LinkAddress {
  private static let longest = 2_000

  static func isLink(_ address: String) -> Bool {
    isWeb(address) || isRelative(address)
  }

  static func isWeb(_ address: String) -> Bool {
    guard isPlain(address) else { return false }
    let start = address.prefix(8).lowercased()
    return (start.hasPrefix("https://") && address.utf8.count > 8)
      || (start.hasPrefix("http://") && address.utf8.count > 7)
  }

  /// No scheme, no other host, nothing a browser would read as one.
  static func isRelative(_ address: String) -> Bool {
    guard isPlain(address), !address.hasPrefix("//") else { return false }
    let start = address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !start.contains(":")
  }

  // Browsers drop line breaks and leading spaces and take \ for /: none of them stays.
  private static func isPlain(_ address: String) -> Bool {
    !address.isEmpty && address.utf8.count <= longest
      && address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}
