import Core
import Mail
import Sodium
import Web

/// What of mail follows from the key of the house, and so need not be kept.
package struct MailSecrets: Sendable {
  private let addressKey: [UInt8]
  private let codeKey: [UInt8]
  private let stopKey: [UInt8]

  package init(_ keys: ServerKeys) {
    addressKey = keys.key(for: "mail-address")
    codeKey = keys.key(for: "mail-code")
    stopKey = keys.key(for: "mail-stop")
  }

  package func seal(_ address: MailAddress, of person: ID<Person>) -> [UInt8] {
    Seal.seal(Array(address.description.utf8), key: addressKey, associated: person.uuid.bytes)
  }

  package func address(of record: MailRecord) -> MailAddress? {
    Seal.open(record.address, key: addressKey, associated: record.person.uuid.bytes)
      .flatMap { MailAddress(String(decoding: $0, as: UTF8.self)) }
  }

  /// Six digits; another time the same address is sealed otherwise and has others.
  package func code(of record: MailRecord) -> String {
    let bytes = Digest.blake2b(record.address, size: 8, key: codeKey)
    return padded(Int(bytes.reduce(0 as UInt64) { $0 << 8 | UInt64($1) } % 1_000_000), 6)
  }

  func isCode(_ typed: String, of record: MailRecord) -> Bool {
    let digits = typed.filter { !$0.isWhitespace && $0 != "-" }
    return constantTimeEqual(Array(digits.utf8), Array(code(of: record).utf8))
  }

  /// What in a letter ends letters to this address without a sign-in.
  package func stopToken(of record: MailRecord) -> String {
    Base32.encode(record.person.uuid.bytes + stopMark(of: record)).lowercased()
  }

  /// Whom a token names, whether or not it is hers.
  func person(of token: String) -> ID<Person>? {
    Base32.decode(token).flatMap { UUID16(bytes: Array($0.prefix(16))) }.map { ID($0) }
  }

  func isStopToken(_ token: String, of record: MailRecord) -> Bool {
    constantTimeEqual(Array(token.utf8), Array(stopToken(of: record).utf8))
  }

  private func stopMark(of record: MailRecord) -> [UInt8] {
    Digest.blake2b(record.person.uuid.bytes + record.address, size: 16, key: stopKey)
  }
}
