import Core
import HTTP
import Sodium
import Web

extension People {
  /// Refuses where she who is signed in does not also know her password: for what a laptop that was
  /// left open must not allow.
  package func confirm(_ visit: Visit, field: String) throws {
    let person = try visit.person
    let account = person.description
    let address = visit.request.remoteAddress
    try signIn.throttle.check(
      account: account, address: address, at: visit.now, in: visit.environment)
    let credential = try visit.read { tx in try Credential.find(of: person, in: tx) }
    let typed = (visit.form[field] ?? "").precomposed
    guard let hash = credential?.passwordHash,
      PasswordHash.verify(Array(typed.utf8), against: hash)
    else {
      try signIn.throttle.failed(
        account: account, address: address, at: visit.now, in: visit.environment)
      throw DomainError.invalid([Fault(field, Message("people.fault.wrong-password"))])
    }
  }
}
