import Core
import Localization
import Markup
import Web

/// When the certificate ends by which phones trust this house, and what to do before.
struct CertificateEnd: Sendable {
  /// Whoever brings one comes by at least every two months; a month is left to send for her.
  static let warnedDays = 30

  let moment: Instant

  /// Nothing while it lasts long enough.
  func notice(at now: Instant) -> CertificateNotice? {
    moment < now.advanced(days: Self.warnedDays)
      ? CertificateNotice(day: moment.day, isOver: moment < now) : nil
  }

  /// The same for a log or a terminal.
  func line(at now: Instant) -> (isGood: Bool, text: String) {
    let days = moment.day.number - now.day.number
    let until = "the certificate lasts until \(moment.day.iso), \(days) days"
    return moment < now
      ? (false, "the certificate ended on \(moment.day.iso): phones no longer trust this house")
      : (days > Self.warnedDays, until)
  }
}

/// For whoever runs the school: without a certificate phones neither keep nor send anything.
struct CertificateNotice: Sendable, Equatable {
  let day: Day
  let isOver: Bool

  func shown(_ words: Localizer) -> Markup {
    section(.class("notice"), .role("status"), .id("certificate")) {
      p {
        strong {
          words(
            Message(
              isOver ? "house.certificate.over" : "house.certificate.ends", .text(day.dotted)))
        }
      }
      p { words(Message("house.certificate.what")) }
    }
  }
}
