import Core
import Database
import HTTP
import Sodium
import Web

extension People {
  var accountEndpoints: [Endpoint] {
    [
      .page("/me", for: .signedIn, answers: AccountModel.self) { visit in
        try accountPage(visit, FormState())
      },
      .form("/me/password", for: .signedIn, pace: .slow) { visit in
        try visit.submit(otherwise: { state in try accountPage(visit, state) }) { form in
          try changePassword(visit, &form)
        }
      },
      .form("/me/pin", for: .signedIn, pace: .slow) { visit in
        try visit.submit(otherwise: { state in try accountPage(visit, state) }) { form in
          try setPIN(visit, &form)
        }
      },
      .form("/me/phone/leave", for: .signedIn) { visit in
        if let token = Cookie.device.value(in: visit.request, visit.environment) {
          let person = try visit.person
          try visit.environment.database.write { tx in
            try Device.untie(person, from: token, in: tx)
          }
        }
        return visit.done(Done(), backTo: visit.path("me"))
      },
      .form("/me/second-factor", for: .signedIn, pace: .slow) { visit in
        try visit.submit(otherwise: { state in try accountPage(visit, state) }) { _ in
          try turnOnSecondFactor(visit)
        }
      },
    ]
  }

  private func accountPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let person = try visit.person
    let (credential, record) = try visit.read { tx in
      (
        try Credential.find(of: person, in: tx),
        try PersonRecord.find(person, community: try visit.community, in: tx)
      )
    }
    let typed = state.value("secret")
    let model = AccountModel(
      name: visit.viewer.name, roles: visit.viewer.roles.sorted { $0.rawValue < $1.rawValue },
      hasSecondFactor: credential?.sealedTOTP != nil,
      usesPIN: credential?.passwordHash == nil, door: try door(of: record, visit),
      newSecret: typed.isEmpty ? Base32.encode(TOTP.secret()) : typed)
    return visit.seen(model, as: AccountPage(model: model, state: state, visit: visit))
  }

  private func door(of record: PersonRecord, _ visit: Visit) throws -> AccountModel.Door? {
    guard !visit.viewer.roles.contains(where: \.seesOthers) else { return nil }
    return AccountModel.Door(
      name: DoorSign.short(record.called ?? record.name), patch: DoorSign.patch(of: record.id),
      isHere: try visit.personsOfPhone().contains { $0.id == record.id })
  }

  private func setPIN(_ visit: Visit, _ form: inout FormReader) throws -> Response {
    let person = try visit.person
    let secret = try SecretRule.readPIN(&form, cost: visit.environment.passwordCost)
    try form.finish()
    try confirmSecret(visit, field: "current")
    guard let secret else { throw DomainError.notFound }
    _ = try visit.perform(SetPIN(secret: secret))
    let old = Cookie.device.value(in: visit.request, visit.environment)
    let community = try visit.community
    let device = try visit.environment.database.write { tx in
      try Device.tie(person, community: community, token: old, at: visit.now, in: tx)
    }
    var response = try welcome(person, of: community, visit, back: visit.path("me").text)
    Cookie.device.set(device, in: &response, for: visit, maxAge: 365 * 86_400)
    return response
  }

  private func changePassword(_ visit: Visit, _ form: inout FormReader) throws -> Response {
    let person = try visit.person
    try confirm(visit, field: "current")
    let credential = try visit.read { tx in try Credential.find(of: person, in: tx) }
    let secret = try SecretRule.read(
      &form, roles: visit.viewer.roles.union([.mentor]),
      hasSecondFactor: credential?.sealedTOTP != nil
        || !visit.viewer.roles.contains(where: \.seesOthers),
      cost: visit.environment.passwordCost,
      avoiding: [visit.viewer.name, visit.viewer.communityName.text(.ky)])
    try form.finish()
    guard let secret else { throw DomainError.notFound }
    _ = try visit.perform(ChangePassword(secret: secret))
    return try welcome(person, of: visit.community, visit)
  }

  private func turnOnSecondFactor(_ visit: Visit) throws -> Response {
    let fault = DomainError.invalid([Fault("code", Message("people.fault.code"))])
    guard let secret = Base32.decode(visit.form["secret"] ?? ""), secret.count == 20,
      let step = TOTP.matches(visit.form["code"] ?? "", secret: secret, at: visit.now.seconds)
    else { throw fault }
    let sealed = Seal.seal(secret, key: visit.environment.keys.key(for: "totp"))
    _ = try visit.perform(TurnOnSecondFactor(sealedSecret: sealed, step: step))
    return try welcome(visit.person, of: visit.community, visit)
  }
}
