import Core
import Database
import HTTP
import Mail
import Sodium
import Web

extension People {
  var mailEndpoints: [Endpoint] {
    [
      .page("/me/mail", for: .signedIn, answers: MailModel.self) { visit in
        try mailPage(visit, FormState())
      },
      .form("/me/mail", for: GiveMailAddress.access, pace: .slow) { visit in
        try visit.submit(otherwise: { state in try mailPage(visit, state) }) { form in
          _ = form.line("address", in: 1...254)
          // As it was typed: what is left out of other lines is no part of an address.
          let address = MailAddress((form.form["address"] ?? "").trimmed)
          if address == nil && !form.hasFaults {
            form.fault("address", Message("people.mail.fault.address"))
          }
          try form.finish()
          guard let address else { throw DomainError.notFound }
          try confirmSecret(visit, field: "current")
          let sealed = MailSecrets(visit.environment.keys).seal(address, of: try visit.person)
          let done = try visit.perform(
            GiveMailAddress(address: sealed, language: visit.language))
          return visit.done(done, backTo: visit.path("me", "mail"))
        }
      },
      .form("/me/mail/code", for: ConfirmMailAddress.access) { visit in
        try visit.submit(otherwise: { state in try mailPage(visit, state) }) { form in
          let typed = form.line("code", in: 1...40)
          try form.finish()
          return try confirmMail(typed, visit)
        }
      },
      .form("/me/mail/wishes", for: ChooseMail.access) { visit in
        try visit.submit(otherwise: { state in try mailPage(visit, state) }) { form in
          let language = form.choice("language", Language.self)
          let wantsNews = form.flag("news")
          try form.finish()
          let done = try visit.perform(
            ChooseMail(wantsNews: wantsNews, language: language ?? visit.language))
          return visit.done(done, backTo: visit.path("me", "mail"))
        }
      },
      .form("/me/mail/away", for: TakeMailAddressAway.access) { visit in
        visit.done(try visit.perform(TakeMailAddressAway()), backTo: visit.path("me", "mail"))
      },
      .page("/mail/stop/{token}", for: .anyone, answers: StopMailModel.self) { visit in
        let token = try visit.text("token")
        let record = try find(token, visit)
        let model = StopMailModel(wantsNews: record.wantsNews)
        return visit.seen(model, as: StopMailPage(token: token, model: model, visit: visit))
      },
      .form("/mail/stop/{token}", for: .anyone) { visit in
        let token = try visit.text("token")
        let record = try find(token, visit)
        let done = try visit.environment.performAsSystem(
          StopMail(token: token, secrets: MailSecrets(visit.environment.keys)),
          in: record.community, id: try visit.actor().command)
        return visit.done(done, backTo: visit.path("mail", "stop", token))
      },
    ]
  }

  /// It is read where it is written: a copy may not know yet that she ended them.
  private func find(_ token: String, _ visit: Visit) throws -> MailRecord {
    try visit.environment.database.read { tx in
      try StopMail.find(token, MailSecrets(visit.environment.keys), in: tx)
    }
  }

  private func confirmMail(_ typed: String, _ visit: Visit) throws -> Response {
    let secrets = MailSecrets(visit.environment.keys)
    // A form that comes back keeps its id, and a wrong code is an outcome: another code is another
    // command.
    let part = Digest.blake2b(typed, size: 8).reduce(1 as UInt64) { $0 << 8 | UInt64($1) }
    let outcome = try visit.perform(
      ConfirmMailAddress(typed: typed, secrets: secrets), part: max(part, 1))
    switch outcome {
    case .confirmed: return visit.done(outcome, backTo: visit.path("me", "mail"))
    case .wrong: throw DomainError.invalid([Fault("code", Message("people.mail.fault.code"))])
    case .spent: throw DomainError.invalid([Fault("code", Message("people.mail.fault.spent"))])
    }
  }

  private func mailPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let person = try visit.person
    let (record, credential) = try visit.read { tx in
      (try MailRecord.find(person, in: tx), try Credential.find(of: person, in: tx))
    }
    let model = MailModel(
      isSent: visit.environment.sendsMail,
      address: record.flatMap { MailSecrets(visit.environment.keys).address(of: $0) },
      record: record)
    let page = MailPage(
      model: model, usesPIN: credential?.passwordHash == nil, state: state, visit: visit)
    return visit.seen(model, as: page)
  }
}
