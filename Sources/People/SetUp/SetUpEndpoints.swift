import Core
import Database
import HTTP
import Localization
import Sodium
import Web

extension People {
  var setUpEndpoints: [Endpoint] {
    [
      .page("/set-up/{token}", for: .anyone, answers: NothingModel.self, needsCommunity: false) {
        visit in try setUpPage(visit, FormState())
      },
      .form("/set-up/{token}", for: .anyone, pace: .slow, needsCommunity: false) { visit in
        try visit.submit(otherwise: { state in try setUpPage(visit, state) }) { form in
          try setUp(visit, &form)
        }
      },
    ]
  }

  private func setUpPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let token = try visit.text("token")
    let isGood = try visit.read { tx in try SetUpToken.isGood(token, at: visit.now, in: tx) }
    guard isGood else { throw DomainError.notFound }
    return visit.show(SetUpPage(token: token, state: state, visit: visit))
  }

  private func setUp(_ visit: Visit, _ form: inout FormReader) throws -> Response {
    let token = try visit.text("token")
    let set = SetUpCommunity(
      oblast: form.translated("oblast"), district: form.translated("district"),
      aimak: form.translated("aimak"), village: form.translated("village"),
      hosts: [
        (.ayilKenesh, form.translated("ayil-kenesh", isRequired: false)),
        (.ayilOkmotu, form.translated("ayil-okmotu", isRequired: false)),
        (.womensCouncil, form.translated("womens-council", isRequired: false)),
      ],
      administrator: form.line("name"))
    let login = form.line("login", in: 2...40)
    let secret = try SecretRule.read(
      &form, roles: [.administrator], hasSecondFactor: false,
      cost: visit.environment.passwordCost, avoiding: [login, set.village.text(.ky)])
    try form.finish()
    guard let secret else { throw DomainError.notFound }
    let community = ID<Community>.make(at: visit.now)
    let actor = Actor(
      person: nil, community: community, roles: [], now: visit.now,
      command: .v7(at: visit.now), isSystem: true)
    let stamp = Stamp(
      command: actor.command, actor: nil, community: community.uuid, at: visit.now)
    let person = try visit.environment.database.write(as: stamp) { tx in
      guard try SetUpToken.use(token, in: tx) else { throw DomainError.notFound }
      let person = try set.perform(as: community, by: actor, in: tx)
      try tx.insert(
        into: Credential.table, person,
        [
          "community": community, "login": login, "login_key": SearchKey.fold(login),
          "password_hash": secret.hash, "changed_at": visit.now,
        ])
      return person
    }
    return try welcome(person, of: community, visit)
  }
}
