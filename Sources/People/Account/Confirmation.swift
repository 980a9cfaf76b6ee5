import Core
import HTTP
import Sodium
import Web

extension People {
  /// Refuses where she who is signed in does not also know her password: for what a laptop that was
  /// left open must not allow.
  package func confirm(_ visit: Visit, field: String) throws {
    try confirm(visit, field: field) { $0.passwordHash }
  }

  /// The same for her who may have chosen a PIN and no password.
  func confirmSecret(_ visit: Visit, field: String) throws {
    try confirm(visit, field: field) { $0.passwordHash ?? $0.pinHash }
  }

  private func confirm(
    _ visit: Visit, field: String, by chosen: (Credential) -> String?
  ) throws {
    let person = try visit.person
    let account = person.description
    let address = visit.request.remoteAddress
    try signIn.throttle.check(
      account: account, address: address, at: visit.now, in: visit.environment)
    let credential = try visit.read { tx in try Credential.find(of: person, in: tx) }
    let typed = (visit.form[field] ?? "").precomposed
    guard let hash = credential.flatMap(chosen),
      PasswordHash.verify(Array(typed.utf8), against: hash)
    else {
      try signIn.throttle.failed(
        account: account, address: address, at: visit.now, in: visit.environment)
      let isPIN = credential?.passwordHash == nil && credential?.pinHash != nil
      throw DomainError.invalid([
        Fault(
          field, Message(isPIN ? "people.fault.wrong-old-pin" : "people.fault.wrong-password"))
      ])
    }
  }
}
