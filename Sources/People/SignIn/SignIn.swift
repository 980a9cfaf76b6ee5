import Core
import Database
import HTTP
import Localization
import Sodium
import Web

/// Opens the door to whoever proves who she is.
struct SignIn: Sendable {
  let throttle: Throttle
  private let decoy: String

  init(throttle: Throttle, cost: PasswordCost) {
    self.throttle = throttle
    decoy = Credential.decoy(cost)
  }

  /// Checks a login name with its password, or a person of this device with her PIN.
  func attempt(_ visit: Visit) throws -> ID<Person> {
    let community = try visit.community
    let chosen = visit.form["person"].flatMap { ID<Person>($0) }
    let login = visit.form["login"] ?? ""
    let account = chosen?.description ?? SearchKey.fold(login)
    let address = visit.request.remoteAddress
    try throttle.check(
      account: account, address: address, at: visit.now, in: visit.environment)
    let pin = try chosen.map { try PINTry.take(for: $0, visit) }
    let credential =
      if let pin { pin.credential } else {
        try visit.read { tx in try Credential.find(login: login, community: community, in: tx) }
      }
    do {
      let person = try verify(credential, usingPIN: chosen != nil, visit)
      try throttle.succeeded(account: account, address: address, in: visit.environment)
      try visit.forgiveTries(of: person)
      return person
    } catch {
      try throttle.failed(
        account: account, address: address, at: visit.now, in: visit.environment)
      try pin?.failed(visit)
      throw error
    }
  }

  private func verify(
    _ credential: Credential?, usingPIN: Bool, _ visit: Visit
  ) throws -> ID<Person> {
    let hash = usingPIN ? credential?.pinHash : credential?.passwordHash
    let typed = (visit.form[usingPIN ? "pin" : "password"] ?? "").precomposed
    let isRight =
      typed.utf8.count <= 1024
      && PasswordHash.verify(Array(typed.utf8), against: hash ?? decoy) && hash != nil
    guard isRight, let credential else {
      throw DomainError.invalid([
        Fault(
          usingPIN ? "pin" : "password",
          Message(usingPIN ? "people.fault.wrong-pin" : "people.fault.wrong-password"))
      ])
    }
    try checkSecondFactor(credential, visit)
    return credential.person
  }

  private func checkSecondFactor(_ credential: Credential, _ visit: Visit) throws {
    guard let sealed = credential.sealedTOTP,
      let secret = Seal.open(sealed, key: visit.environment.keys.key(for: "totp"))
    else { return }
    guard
      let step = TOTP.matches(
        visit.form["code"] ?? "", secret: secret, at: visit.now.seconds),
      try useOnce(step, of: credential.person, visit)
    else {
      throw DomainError.invalid([Fault("code", Message("people.fault.code"))])
    }
  }

  /// A code opens once, also when it is sent twice at the same moment.
  private func useOnce(_ step: Int64, of person: ID<Person>, _ visit: Visit) throws -> Bool {
    try visit.environment.database.write { tx in
      try tx.run(
        "UPDATE credential SET totp_step = \(step) WHERE id = \(person) AND totp_step < \(step)")
        == 1
    }
  }
}
