import Core
import Localization
import Markup
import Web

/// Exactly what is printed, and whether it stands.
struct VerificationPage: Page {
  let certificate: Certificate
  /// The reason is for its holder and the staff, as is promised to whoever writes it.
  let mayReadReason: Bool
  let visit: Visit

  private var text: CertificateWords { CertificateWords(certificate, visit.words) }

  var patch: Patch { .school }
  var title: String { "\(text.heading): \(text.holder)" }
  var alternate: ((Language) -> URLPath)? {
    let code = certificate.code
    return { URLPath([$0.rawValue, "v", code]) }
  }

  var body: Markup {
    h1 { title }
    standing
    let text = text
    section(.class("card certificate")) {
      p(.class("muted")) { text.place }
      p { text.introduction }
      p { strong { text.holder } }
      p { text.statement }
      p { strong { text.course } }
      ul { for detail in text.details { li { detail } } }
      if !text.hosts.isEmpty {
        h2 { visit.words(Message("learning.certificate.hosts")) }
        ul { for host in text.hosts { li { host } } }
      }
      p(.class("muted")) { text.code }
    }
    p { visit.words(Message("learning.verify.compare")) }
    if certificate.revocation == nil {
      p {
        a(.href(visit.path("v", certificate.code, "badge.json"))) {
          visit.words(Message("learning.verify.badge"))
        }
      }
    }
    p { a(.href(visit.path("v"))) { visit.words(Message("learning.verify.another")) } }
  }

  @MarkupBuilder private var standing: Markup {
    if let revocation = certificate.revocation {
      p(.class("notice")) {
        visit.words(
          Message("learning.verify.revoked", .text(visit.words.date(revocation.day))))
      }
      if mayReadReason {
        p { visit.words(Message("learning.verify.reason", .text(revocation.reason))) }
      }
    } else if let expires = certificate.expires, expires < visit.now.day {
      p(.class("notice")) {
        visit.words(Message("learning.verify.expired", .text(visit.words.date(expires))))
      }
    } else {
      p(.class("notice good")) { visit.words(Message("learning.verify.stands")) }
    }
  }
}
