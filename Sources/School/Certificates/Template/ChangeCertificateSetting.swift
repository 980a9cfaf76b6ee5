import Core
import Database
import Web

/// Decides who signs a cohort's certificates and how long they stand; those issued stay as they are.
struct ChangeCertificateSetting: Command {
  static let name = "change-certificate-setting"
  static let access = Access.staff

  let cohort: ID<Cohort>
  let setting: CertificateSetting

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Cohort.find(cohort, community: actor.community, in: tx)
    guard setting.signers.count <= CertificateSetting.signerLimit,
      setting.validMonths.map({ (1...CertificateSetting.monthLimit).contains($0) }) ?? true
    else { throw DomainError.rule(Message("learning.setting.fault.signers")) }
    try tx.put(
      into: CertificateSetting.table, CertificateSetting.id(cohort),
      [
        "community": actor.community, "cohort": cohort,
        "signers": Certificate.Signer.stored(setting.signers),
        "valid_months": setting.validMonths,
      ])
    return Done()
  }
}
