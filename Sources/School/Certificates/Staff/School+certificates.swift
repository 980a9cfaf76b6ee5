import Core
import HTTP
import Localization
import Paper
import Sodium
import Web

/// Giving certificates, taking them back, and the papers.
extension School {
  var certificateEndpoints: [Endpoint] {
    [
      .page(
        "/cohorts/{cohort}/certificates", for: .staff, answers: CohortCertificatesModel.self
      ) { visit in try certificates(visit, FormState()) },
      .form("/cohorts/{cohort}/certificates", for: .staff) { visit in try issue(visit) },
      .page(
        "/certificates/{certificate}/revocation", for: .staff, answers: CertificateSummary.self
      ) { visit in try revocation(visit, FormState()) },
      .form("/certificates/{certificate}/revocation", for: .staff) { visit in try revoke(visit) },
      .file("/certificates/{certificate}/certificate.pdf", for: .signedIn) { visit in
        try paper(visit)
      },
    ]
  }

  private func certificates(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let model = try visit.read { tx in
      let cohort = try Cohort.find(id, community: community, in: tx)
      return try CohortCertificatesModel.find(
        cohort, course(of: cohort, community: community, in: tx), mentoring: mentoring,
        community: community, in: tx)
    }
    return visit.seen(
      model, as: CohortCertificatesPage(model: model, state: state, visit: visit))
  }

  private func issue(_ visit: Visit) throws -> Response {
    let community = try visit.community
    let id = try visit.id("cohort", as: Cohort.self)
    let course = try visit.read { tx in
      let cohort = try Cohort.find(id, community: community, in: tx)
      return try self.course(of: cohort, community: community, in: tx)
    }
    return try visit.submit(otherwise: { state in try certificates(visit, state) }) { form in
      guard let course else {
        throw DomainError.rule(Message("learning.error.no-course"))
      }
      let person = try form.form["person"].map { text in
        guard let person = ID<Person>(text) else { throw DomainError.notFound }
        return person
      }
      let count = try visit.perform(
        IssueCertificates(
          cohort: id, course: course, person: person, signer: try visit.signer,
          mentoring: mentoring))
      return visit.done(count, backTo: visit.learning.certificates(of: id))
    }
  }

  private func revocation(_ visit: Visit, _ state: FormState) throws -> Response {
    let community = try visit.community
    let id = try visit.id("certificate", as: Certificate.self)
    let certificate = try visit.read { tx in
      try Certificate.find(id, community: community, in: tx)
    }
    return visit.seen(
      CertificateSummary(certificate: certificate),
      as: RevocationPage(certificate: certificate, state: state, visit: visit))
  }

  private func revoke(_ visit: Visit) throws -> Response {
    let community = try visit.community
    let id = try visit.id("certificate", as: Certificate.self)
    return try visit.submit(otherwise: { state in try revocation(visit, state) }) { form in
      let reason = form.text("reason", in: 3...500)
      try form.finish()
      let done = try visit.perform(RevokeCertificate(certificate: id, reason: reason))
      let certificate = try visit.read { tx in
        try Certificate.find(id, community: community, in: tx)
      }
      return visit.done(done, backTo: visit.learning.verification(of: certificate.code))
    }
  }

  /// For its holder and for those who run the school; for anybody else it is not there.
  private func paper(_ visit: Visit) throws -> Response {
    let (community, person) = (try visit.community, try visit.person)
    let id = try visit.id("certificate", as: Certificate.self)
    let certificate = try visit.read { tx in
      try Certificate.find(id, community: community, in: tx)
    }
    guard certificate.person == person || visit.viewer.may(.staff) else {
      throw DomainError.notFound
    }
    guard certificate.revocation == nil else {
      throw DomainError.rule(Message("learning.error.revoked-paper"))
    }
    let signer = try visit.signer
    let emblems = try visit.read { tx in
      try Emblem.all(of: certificate.cohort, community: community, in: tx)
    }
    let language = visit.form["in"].flatMap(Language.init(rawValue:)) ?? visit.language
    let words = visit.environment.catalog[language]
    var paper = PaperCertificate(
      CertificateWords(certificate, words), certificate,
      address: "\(visit.siteAddress)/v/\(certificate.code)", qrCode: certificate.text(signer),
      words)
    paper.emblems = emblems.map(\.image)
    let name = "certificate-\(ShortCode.grouped(certificate.code))-\(language.rawValue).pdf"
    return .file(.pdf, named: name, try paper.pdf())
  }
}
