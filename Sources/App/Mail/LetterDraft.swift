import Core
import Database
import Localization
import Mail
import People
import Proposals
import Sodium
import Web

/// A letter as it is written when its turn has come: what the notice says, and a link.
struct LetterDraft: Sendable {
  let turn: MailTurn
  let village: String
  let news: [ProposalNews]

  static func read(
    _ turn: MailTurn, in tx: borrowing Transaction<some Any>
  ) throws -> LetterDraft {
    let reader = turn.reader
    let news =
      turn.kind == .code
      ? []
      : try ProposalNews.unread(
        of: reader.person, among: turn.numbers, community: reader.community, in: tx)
    let village = try CommunityRecord.find(reader.community, in: tx).village
    return LetterDraft(turn: turn, village: village.text(reader.language), news: news)
  }

  /// Whether there is anything left to say: what she has read by now is not sent.
  var saysSomething: Bool { turn.isWanted && (turn.kind == .code || !news.isEmpty) }

  func letter(
    from: MailAddress, _ environment: Environment, at now: Instant
  ) throws -> Letter {
    let secrets = MailSecrets(environment.keys)
    guard let to = secrets.address(of: turn.reader) else { throw MailFault.unfit }
    let words = environment.catalog[turn.reader.language]
    let site = environment.publicAddress ?? ""
    let place = Message.Argument.text(LetterDraft.oneLine(village))
    let isCode = turn.kind == .code
    let stop = site + path("mail", "stop", secrets.stopToken(of: turn.reader)).text
    return try Letter(
      from: from, to: to,
      sender: words(Message("mail.sender", place)),
      subject: words(
        isCode
          ? Message("mail.code.subject", place)
          : Message("mail.news.subject", .number(news.count), place)),
      text: isCode
        ? codeText(words, secrets.code(of: turn.reader), place)
        : newsText(words, site, stop), language: turn.reader.language, id: id, date: now,
      stop: isCode ? nil : stop)
  }

  private func codeText(
    _ words: Localizer, _ code: String, _ place: Message.Argument
  ) -> String {
    """
    \(words(Message("mail.code.text", place)))

    \(code)

    \(words(Message("mail.code.not-you")))

    """
  }

  private func newsText(_ words: Localizer, _ site: String, _ stop: String) -> String {
    let parts = news.map { one in
      one.plainText(words).split(whereSeparator: \.isNewline)
        .map { LetterDraft.oneLine(String($0)) }.joined(separator: "\n")
        + "\n\(site)\(one.path(in: turn.reader.language))"
    }
    let all = "\(words(Message("mail.news.all")))\n\(site)\(path("proposals", "news"))"
    let end = "\(words(Message("mail.news.why")))\n\(words(Message("mail.news.stop")))\n\(stop)"
    return (parts + [all, "-- \n" + end]).joined(separator: "\n\n") + "\n"
  }

  private func path(_ segments: String...) -> URLPath {
    URLPath([turn.reader.language.rawValue] + segments)
  }

  /// The same for the same news to the same reader, should it be sent again after a fall.
  private var id: String {
    let numbers = turn.numbers.map(String.init).joined(separator: " ")
    let sum = Digest.blake2b(
      turn.reader.person.uuid.bytes + turn.reader.address + Array(numbers.utf8), size: 20)
    return Base32.encode(sum).lowercased()
  }

  /// What somebody typed never begins a line, nor ends a text.
  private static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 32 || 127...159 ~= $0.value ? " " : $0 }))
  }
}
