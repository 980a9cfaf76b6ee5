import Core

/// One letter, as plain text, on its way to one person.
package struct Letter: Sendable, Equatable {
  package let from: MailAddress
  package let to: MailAddress
  /// Who writes, as the reader's list of letters names it.
  package let sender: String
  package let subject: String
  package let text: String
  package let language: Language
  /// The same for the same letter sent twice, so that the reader's side may see it.
  package let id: String
  package let date: Instant
  /// The page on which the reader ends it.
  package let stop: String?

  /// Refuses whatever could begin another line of the head.
  package init(
    from: MailAddress, to: MailAddress, sender: String, subject: String, text: String,
    language: Language, id: String, date: Instant, stop: String? = nil
  ) throws(MailFault) {
    let isPlainID = id.utf8.allSatisfy { 33...126 ~= $0 && !"<>@".utf8.contains($0) }
    let isPlainStop = stop?.utf8.allSatisfy { 33...126 ~= $0 && !"<>".utf8.contains($0) } ?? true
    guard HeaderText.isOneLine(sender), HeaderText.isOneLine(subject), isPlainID, isPlainStop,
      !text.utf8.contains(0), !text.utf8.contains(13)
    else { throw .unfit }
    self.from = from
    self.to = to
    self.sender = sender
    self.subject = subject
    self.text = text
    self.language = language
    self.id = id
    self.date = date
    self.stop = stop
  }

  /// The letter as it is handed over (RFC 5322).
  package var bytes: [UInt8] {
    let isPlain = text.utf8.allSatisfy { $0 < 127 && ($0 >= 32 || $0 == 10) }
    let fields: [(name: String, value: String)] = [
      ("From", "\(named(sender)) <\(from)>"), ("To", "<\(to)>"),
      ("Subject", HeaderText.write(subject)), ("Date", written(date)),
      ("Message-ID", "<\(id)@\(from.domain)>"), ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=\(isPlain ? "us-ascii" : "utf-8")"),
      ("Content-Transfer-Encoding", "quoted-printable"), ("Content-Language", language.tag),
      // No program answers a program.
      ("Auto-Submitted", "auto-generated"),
    ]
    let all = fields + (stop.map { [("List-Unsubscribe", "<\($0)>")] } ?? [])
    let head = all.map { "\($0.name): \($0.value)\r\n" }.joined()
    return Array(head.utf8) + [13, 10] + QuotedPrintable.encode(text)
  }

  /// Signs that mean something in a list of addresses stand in quotes.
  private func named(_ name: String) -> String {
    let written = HeaderText.write(name)
    guard written == name else { return written }
    return "\"\(name.filter { $0 != "\"" && $0 != "\\" })\""
  }

  private func written(_ moment: Instant) -> String {
    let parts = moment.day.parts
    let second = Int(moment.seconds - moment.seconds / 60 * 60)
    let clock = [moment.hour, moment.minute, second].map { padded($0, 2) }.joined(separator: ":")
    return "\(Letter.days[moment.weekday]), \(padded(parts.day, 2)) "
      + "\(Letter.months[parts.month - 1]) \(padded(parts.year, 4)) \(clock) +0600"
  }

  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
