import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Mail
import Testing
import Web

@testable import People

/// An address that somebody gives for news, and what may happen to it.
@Suite struct `An address for news` {
  let house: PeopleHouse
  let village: ID<Community>
  let phone: Browser
  let staff: Browser
  let aigul: ID<Person>

  private static let address = "aigul.8841@example.org"

  init() throws {
    house = try PeopleHouse(sendsMail: true)
    (staff, village) = try house.village()
    phone = Browser(house)
    aigul = try house.participant("Айгүл", phone, in: village)
  }

  private var secrets: MailSecrets { MailSecrets(house.environment.keys) }

  private func give(
    _ address: String = `An address for news`.address, pin: String = "274905"
  ) -> Response {
    phone.send("/ky/me/mail", ["address": address, "current": pin])
  }

  private func record() throws -> MailRecord {
    let aigul = aigul
    return try #require(
      try house.environment.database.read { tx in try MailRecord.find(aigul, in: tx) })
  }

  private func confirm(_ code: String? = nil) throws -> Response {
    let code = try code ?? secrets.code(of: try record())
    return phone.send("/ky/me/mail/code", ["code": code], from: "/ky/me/mail")
  }

  /// Tells her something, as a room does in a change of its own.
  private func tell(_ number: Int) throws {
    _ = try house.environment.performAsSystem(
      Tell(number: number, person: aigul), in: village)
  }

  private func waiting(_ kind: MailQueue.Kind = .proposals) throws -> Int {
    try house.count("SELECT count(*) FROM mail_waiting WHERE kind = \(kind)")
  }

  private func next() throws -> MailTurn? {
    let now = house.now
    return try house.environment.database.read { tx in try MailTurn.next(at: now, in: tx) }
  }

  private func fail(_ turn: MailTurn) throws {
    let now = house.now
    try house.environment.database.write { tx in try turn.fail(at: now, in: tx) }
  }

  private func settle(_ turn: MailTurn) throws {
    let now = house.now
    try house.environment.database.write { tx in try turn.settle(sentAt: now, in: tx) }
  }

  @Test func `is asked of nobody, and of nobody at all where no mail is sent`() throws {
    #expect(phone.get("/ky/me").text.contains("href=\"/ky/me/mail\""))
    #expect(phone.get("/ky/me/mail").text.contains("name=\"address\""))
    let quiet = try PeopleHouse()
    let (_, village) = try quiet.village()
    let other = Browser(quiet)
    _ = try quiet.participant("Айгүл", other, in: village)
    let page = other.get("/en/me/mail").text
    #expect(page.contains("sends no mail") && !page.contains("name=\"address\""))
    let forced = other.send(
      "/en/me/mail", ["address": Self.address, "current": "274905"], from: "/en/me/mail")
    #expect(forced.status == 409 && forced.text.contains("sends no mail"))
    #expect(try quiet.count("SELECT count(*) FROM person_mail") == 0)
  }

  @Test(arguments: [
    "", "айгүл@example.org", "aigul", "a@b.kg\r\nBcc: c@d.kg", "a@b.kg\0", "a@b.kg, c@d.kg",
    "<a@b.kg>",
  ])
  func `is refused beside its field, and what was typed stays`(typed: String) throws {
    let answer = give(typed)
    // A form with a zero in it is no form at all.
    let isForm = !typed.contains("\0")
    #expect(isForm ? answer.text.contains("id=\"address-fault\"") : answer.status == 400)
    if isForm { #expect(answer.status == 422) }
    if typed == "aigul" { #expect(answer.text.contains("value=\"aigul\"")) }
    #expect(try house.count("SELECT count(*) FROM person_mail") == 0)
    #expect(try waiting(.code) == 0)
  }

  @Test func `is taken from her who knows her PIN, not from whoever holds the phone`() throws {
    let wrong = give(pin: "111112")
    #expect(wrong.status == 422 && wrong.text.contains("id=\"current-fault\""))
    #expect(try waiting(.code) == 0)
    #expect(give().status == 303)
    #expect(try waiting(.code) == 1)
  }

  @Test func `gets nothing before the code that was sent there came back`() throws {
    _ = give()
    try tell(1)
    #expect(try waiting() == 0)
    #expect(try next()?.kind == .code)
    let real = try secrets.code(of: try record())
    let wrong = try confirm(real == "000000" ? "000001" : "000000")
    #expect(wrong.status == 422 && wrong.text.contains("id=\"code-fault\""))
    #expect(try !record().isConfirmed)
    #expect(try confirm("\(real.prefix(3)) \(real.suffix(3))").status == 303)
    #expect(try record().isConfirmed)
    try tell(2)
    #expect(try waiting() == 1)
  }

  @Test func `is not proved by trying`() throws {
    _ = give()
    let code = try secrets.code(of: try record())
    for _ in 0..<ConfirmMailAddress.tries {
      #expect(try confirm(code == "000000" ? "000001" : "000000").status == 422)
    }
    #expect(try confirm(code).status == 422)
    #expect(try !record().isConfirmed)
    // Given again it has another code.
    _ = give()
    #expect(try secrets.code(of: try record()) != code)
    #expect(try confirm().status == 303)
  }

  @Test func `takes the right code from the form that came back with the wrong one`() throws {
    _ = give()
    let right = try secrets.code(of: try record())
    let command = UUID16.v7(at: house.now).description
    let path = "/ky/me/mail/code"
    for (code, status) in [(right == "000000" ? "000001" : "000000", 422), (right, 303)] {
      let answer = phone.send(path, ["code": code, "command": command], from: "/ky/me/mail")
      #expect(answer.status == status)
    }
    #expect(try record().isConfirmed)
  }

  @Test func `cannot be used to fill somebody else's letter box`() throws {
    for _ in 0..<GiveMailAddress.codesADay { #expect(give("other@example.org").status == 303) }
    #expect(give("other@example.org").status == 409)
    _ = phone.send("/ky/me/mail/away", [:], from: "/ky/me/mail")
    #expect(give().status == 409, "taking it away counts nothing anew")
    #expect(try waiting(.code) == 0)
    house.wait(seconds: 86_400)
    #expect(give().status == 303)
    #expect(try waiting(.code) == 1)
  }

  @Test func `is hers alone to see, and lies readable nowhere`() throws {
    _ = give()
    _ = try confirm()
    #expect(phone.get("/ky/me/mail").text.contains(Self.address))
    let other = Browser(house)
    _ = try house.participant("Бермет", other, in: village, pin: "815263")
    for page in [
      other.get("/ky/me/mail"), staff.get("/ky/me/mail"), staff.get("/ky/people"),
      staff.get("/ky/people/\(aigul)"),
    ] { #expect(page.status == 200 && !page.text.contains("8841")) }
    let record = try record()
    #expect(!String(decoding: record.address, as: UTF8.self).contains("8841"))
    let bytes = try house.everyByte()
    #expect(bytes.firstRange(of: Data("Айгүл".utf8)) != nil, "the whole of it is looked at")
    #expect(bytes.firstRange(of: Data("8841".utf8)) == nil)
    let lines = try house.count(
      "SELECT count(*) FROM journal WHERE table_name = 'person_mail' AND after LIKE '%address%?%'")
    #expect(lines > 0)
  }

  @Test func `goes when she takes it away, with all that waited for it`() throws {
    _ = give()
    _ = try confirm()
    try tell(1)
    #expect(phone.send("/ky/me/mail/away", [:], from: "/ky/me/mail").status == 303)
    #expect(try house.count("SELECT count(*) FROM person_mail WHERE address IS NOT NULL") == 0)
    #expect(try waiting() == 0)
    try tell(2)
    #expect(try waiting() == 0)
    #expect(phone.get("/ky/me/mail").text.contains("name=\"address\""))
  }

  @Test func `gets what she wants, in her language`() throws {
    _ = give()
    _ = try confirm()
    try tell(1)
    let none = phone.send("/ky/me/mail/wishes", ["language": "ru"], from: "/ky/me/mail")
    #expect(none.status == 303)
    #expect(try waiting() == 0)
    try tell(2)
    #expect(try waiting() == 0)
    _ = phone.send("/ky/me/mail/wishes", ["language": "uz", "news": "yes"], from: "/ky/me/mail")
    try tell(3)
    #expect(try next()?.reader.language == .uz)
    let wrong = phone.send("/ky/me/mail/wishes", ["language": "xx"], from: "/ky/me/mail")
    #expect(wrong.status == 422)
  }

  @Test func `is left alone by the link in a letter, without a sign-in`() throws {
    _ = give()
    _ = try confirm()
    try tell(1)
    let token = secrets.stopToken(of: try record())
    let stranger = Browser(house)
    let page = stranger.get("/ru/mail/stop/\(token)")
    #expect(page.status == 200 && !page.text.contains("8841") && !page.text.contains("Айгүл"))
    #expect(try waiting() == 1, "looking changes nothing")
    #expect(stranger.send("/ru/mail/stop/\(token)", [:]).status == 303)
    #expect(!stranger.get("/ru/mail/stop/\(token)").text.contains("<button type=\"submit\">"))
    #expect(try waiting() == 0)
    #expect(try !record().wantsNews)
    try tell(2)
    #expect(try waiting() == 0)
    // Neither a guess nor the link of an address that she no longer has.
    let guess = String(token.dropLast()) + (token.hasSuffix("a") ? "q" : "a")
    #expect(stranger.get("/ru/mail/stop/\(guess)").status == 404)
    #expect(stranger.get("/ru/mail/stop/x").status == 404)
    _ = give("another@example.org")
    #expect(stranger.get("/ru/mail/stop/\(token)").status == 404)
  }

  @Test func `hears nothing of what was undone`() throws {
    _ = give()
    _ = try confirm()
    #expect(throws: DomainError.forbidden) {
      try house.environment.performAsSystem(
        Tell(number: 7, person: aigul, isRefused: true), in: village)
    }
    #expect(try waiting() == 0)
  }

  @Test func `hears once of what a phone sent twice`() throws {
    _ = give()
    _ = try confirm()
    let command = UUID16.v7(at: house.now)
    for _ in 0..<3 {
      _ = try house.environment.performAsSystem(
        Tell(number: 7, person: aigul), in: village, id: command)
    }
    #expect(try waiting() == 1)
  }

  @Test func `gets one sheet an hour`() throws {
    _ = give()
    _ = try confirm()
    try settle(try #require(try next()))
    for number in [3, 1, 2] { try tell(number) }
    let first = try #require(try next())
    #expect(first.numbers == [1, 2, 3] && first.isWanted)
    // What happens while the letter is on its way waits for the next.
    try tell(4)
    try settle(first)
    #expect(try next() == nil)
    house.wait(seconds: 3599)
    #expect(try next() == nil)
    house.wait(seconds: 1)
    #expect(try next()?.numbers == [4])
  }

  @Test func `is tried again later and later, and at last no more`() throws {
    _ = give()
    _ = try confirm()
    try settle(try #require(try next()))
    try tell(1)
    var waits: [Int64] = []
    for _ in 0..<7 {
      let turn = try #require(try next())
      try fail(turn)
      let begin = house.now
      while try next() == nil { house.wait(seconds: 60) }
      waits.append(house.now.seconds - begin.seconds)
    }
    #expect(waits == [60, 300, 1800, 7200, 21_600, 21_600, 21_600])
    #expect(phone.get("/ky/me/mail").text.contains("notice"))
    #expect(try record().failures == 7)
    house.wait(seconds: 4 * 86_400)
    try fail(try #require(try next()))
    #expect(try waiting() == 0)
    // The next news has its chance, and one that arrives makes all well.
    try tell(2)
    house.wait(seconds: 21_600)
    try settle(try #require(try next()))
    #expect(try record().failures == 0)
  }

  @Test func `is not forgotten by a clock that leapt back`() throws {
    _ = give()
    _ = try confirm()
    try settle(try #require(try next()))
    try tell(1)
    house.wait(seconds: 400 * 86_400)
    try settle(try #require(try next()))
    try tell(2)
    house.wait(seconds: -400 * 86_400)
    #expect(try next()?.numbers == [2])
  }
}

/// A change of some room that tells her something.
private struct Tell: Command {
  static let name = "tell"
  static let access = Access.anyone
  var number: Int
  var person: ID<Person>
  var isRefused = false

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try MailQueue.add(
      .proposals, number, for: "SELECT id FROM person WHERE id = \(person)", by: actor, in: tx)
    if isRefused { throw DomainError.forbidden }
    return Done()
  }
}
