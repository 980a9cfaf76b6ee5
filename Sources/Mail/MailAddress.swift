/// An address that a letter can go to, in the plain letters that every mail server takes.
///
/// What is not on the list of RFC 5321's unquoted signs is refused: nothing that could end a line
/// or begin another command ever becomes an address.
package struct MailAddress: Sendable, Hashable, CustomStringConvertible {
  package let local: String
  /// In small letters: a domain is the same in all of them.
  package let domain: String

  /// Nothing where it is not an address.
  package init?(_ text: String) {
    guard text.utf8.count <= 254, let at = text.lastIndex(of: "@") else { return nil }
    let local = String(text[..<at])
    let domain = text[text.index(after: at)...].lowercased()
    guard MailAddress.isLocal(local), MailAddress.isDomain(domain) else { return nil }
    self.local = local
    self.domain = domain
  }

  package var description: String { "\(local)@\(domain)" }

  private static let signs = Set("!#$%&'*+-/=?^_`{|}~".utf8)

  private static func isLocal(_ text: String) -> Bool {
    text.utf8.count <= 64
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { isLetterOrDigit($0) || signs.contains($0) }
      }
  }

  private static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.last?.utf8.allSatisfy(isDigit) == false else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isDigit(_ unit: UInt8) -> Bool { 48...57 ~= unit }

  private static func isLetterOrDigit(_ unit: UInt8) -> Bool {
    isDigit(unit) || 65...90 ~= unit || 97...122 ~= unit
  }
}
