import Core
import HTTP
import Paper
import Web

/// What a cohort's certificates have of their own.
extension School {
  var certificateSettingEndpoints: [Endpoint] {
    [
      .page(
        "/cohorts/{cohort}/certificates/setting", for: .staff, answers: CertificateSetting.self
      ) { visit in try setting(visit, FormState()) },
      .form("/cohorts/{cohort}/certificates/setting", for: .staff) { visit in
        try changeSetting(visit)
      },
    ]
  }

  private func setting(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let (cohort, setting, emblems) = try visit.read { tx in
      (
        try Cohort.find(id, community: community, in: tx),
        try CertificateSetting.find(id, community: community, in: tx),
        try Emblem.all(of: id, community: community, in: tx).count
      )
    }
    let page = CertificateSettingPage(
      cohort: cohort, emblems: emblems, state: state.or(setting.formValues), visit: visit)
    return visit.seen(setting, as: page)
  }

  private func changeSetting(_ visit: Visit) throws -> Response {
    let id = try visit.id("cohort", as: Cohort.self)
    return try visit.submit(otherwise: { state in try setting(visit, state) }) { form in
      let signers = Certificate.Signer.read(form.text("signers", in: 0...800))
      let months = form.number("months", in: 0...CertificateSetting.monthLimit, or: 0)
      if signers.count > CertificateSetting.signerLimit {
        form.fault("signers", Message("learning.setting.fault.signers"))
      }
      let emblem = emblem(&form)
      try form.finish()
      if emblem != nil || form.flag("remove") {
        _ = try visit.perform(
          ChangeEmblems(cohort: id, removesAll: form.flag("remove"), added: emblem), part: 1)
      }
      let setting = CertificateSetting(signers: signers, validMonths: months == 0 ? nil : months)
      let done = try visit.perform(ChangeCertificateSetting(cohort: id, setting: setting))
      return visit.done(done, backTo: visit.learning.certificates(of: id))
    }
  }
}

/// The emblem that was sent, if any; what is wrong with it is told beside its field.
private func emblem(_ form: inout FormReader) -> PaperEmblem? {
  guard let file = form.form.file("emblem"), !file.bytes.isEmpty else { return nil }
  do throws(PaperEmblem.Fault) {
    return try PaperEmblem(file.bytes)
  } catch {
    form.fault("emblem", error.message)
    return nil
  }
}

extension CertificateSetting {
  /// What the form shows before anything is typed.
  var formValues: [String: String] {
    [
      "signers": Certificate.Signer.stored(signers),
      "months": validMonths.map { String($0) } ?? "",
    ]
  }
}
