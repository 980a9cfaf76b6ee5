import Core
import Localization
import Paper
import Sodium

/// The words of a certificate in one language: the paper and the page say the same ones.
struct CertificateWords: Sendable, Equatable {
  let place: String
  let heading: String
  let introduction: String
  let holder: String
  let statement: String
  let course: String
  let details: [String]
  let hosts: [String]
  let code: String

  init(_ certificate: Certificate, _ words: Localizer) {
    let content = certificate.content
    let language = words.language
    place = words(
      Message("learning.certificate.school", .text(content.place.text(language))))
    heading = words(Message("learning.certificate"))
    introduction = words(Message("learning.certificate.introduction"))
    holder = content.holder
    statement = words(Message("learning.certificate.statement"))
    course = content.courseTitle.text(language)
    let expiry = certificate.expires.map { day in
      words(Message("learning.certificate.expires", .text(words.date(day))))
    }
    details = [
      content.cohortTitle.text(language),
      words(Message("learning.certificate.hours", .number(content.hours))),
      "\(words.date(content.firstDay)) – \(words.date(content.lastDay))",
      words(Message("learning.certificate.issued", .text(words.date(certificate.issued)))),
      expiry,
    ].compactMap(\.self)
    hosts = content.hosts.text(language).split(separator: "\n").map(String.init)
    code = ShortCode.grouped(certificate.code)
  }

  /// Everything that is printed, from the top down.
  var lines: [String] {
    [place, heading, introduction, holder, statement, course] + details + hosts + [code]
  }
}

extension PaperCertificate {
  init(
    _ text: CertificateWords, _ certificate: Certificate, address: String, qrCode: String,
    _ words: Localizer
  ) {
    let signers = certificate.content.signers.map {
      PaperSignature(name: $0.name, office: $0.office)
    }
    self.init(
      title: "\(text.heading): \(text.holder)", place: text.place, heading: text.heading,
      introduction: text.introduction, holder: text.holder, statement: text.statement,
      course: text.course, details: text.details,
      signatures: signers.isEmpty
        ? text.hosts.map { PaperSignature(name: "", office: $0) } : signers,
      code: text.code, address: address, qrCode: qrCode,
      verification: words(Message("learning.certificate.check")))
  }
}
