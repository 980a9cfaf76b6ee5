import Core
import Database
import Foundation
import KurakTesting
import Mail
import People
import Synchronization
import Testing
import Web

@testable import App
@testable import Proposals

/// Letters to those who follow a proposal, from the change that they tell to the mail server.
@Suite struct `A letter about a proposal` {
  private let village: MailVillage
  private let process: ID<JointProcess>
  private let asel: ID<Person>
  private let gul: ID<Person>
  private let id: ID<Proposal>

  init() throws {
    village = try MailVillage()
    process = try village.perform(
      PlanProcess(
        ProcessPlan(
          .initiative, title: Translated([.ky: "Демилгелер"]), firstDay: village.now.day,
          answeredBy: "Айыл өкмөтү", passedTo: ["Айылдык кеңеш"])))
    _ = try village.perform(PublishProcess(process))
    asel = try village.resident("Асел Өмүрова")
    gul = try village.resident("Гүлзат Үсөнова")
    id = try village.perform(
      WriteProposal(ProposalText("Өзөн боюна отургуч", "Карыялар эс алсын.", in: .ky), in: process),
      by: asel)
    _ = try village.perform(SupportProposal(id), by: gul)
  }

  private func withdraw() throws { _ = try village.perform(WithdrawProposal(id), by: asel) }

  @Test func `goes to the author and to supporters, in the language of each`() throws {
    try village.confirm(asel, "asel@example.org", .ky)
    try village.confirm(gul, "gul@example.org", .ru)
    #expect(try village.carry() == 0)
    _ = try village.perform(EstimateProposal(id, som: 48_000))
    #expect(try village.carry() == 2)
    let letters = village.letters
    #expect(Set(letters.map(\.to.description)) == ["asel@example.org", "gul@example.org"])
    let kyrgyz = try #require(letters.first { $0.to.description == "asel@example.org" })
    for words in [
      "Өзөн боюна отургуч\n", "48\u{A0}000", "https://aikol.test/ky/proposals/\(id)\n",
      "https://aikol.test/ky/mail/stop/",
    ] { #expect(kyrgyz.text.contains(words), "\(words)") }
    #expect(kyrgyz.subject.contains("жаңылык") && kyrgyz.language == .ky)
    #expect(kyrgyz.stop.map { kyrgyz.text.contains("\n\($0)\n") } == true)
    let russian = try #require(letters.first { $0.to.description == "gul@example.org" })
    #expect(russian.subject.contains("новость") && russian.text.contains("/ru/proposals/\(id)"))
    #expect(russian.stop != kyrgyz.stop)
    // Of others it says no more than the page of news.
    #expect(letters.allSatisfy { !$0.text.contains("Өмүрова") && !$0.text.contains("Үсөнова") })
    #expect(try village.carry() == 0, "it goes once")
  }

  @Test func `tells nobody what she did herself, and nobody who does not follow`() throws {
    let other = try village.resident("Нуржан Токтобаева")
    for (person, address) in [(asel, "asel"), (gul, "gul"), (other, "other")] {
      try village.confirm(person, "\(address)@example.org", .ky)
    }
    try withdraw()
    #expect(try village.carry() == 1)
    #expect(village.letters.map(\.to.description) == ["gul@example.org"])
  }

  @Test func `tells the authors alone why it was hidden`() throws {
    try village.confirm(asel, "asel@example.org", .ky)
    try village.confirm(gul, "gul@example.org", .ky)
    _ = try village.perform(
      HideProposal(id, because: "Кошунанын аты аталган 8847"),
      by: try village.resident("Айнура Тренерова"))
    #expect(try village.carry() == 1)
    #expect(village.letters.map(\.to.description) == ["asel@example.org"])
    #expect(village.letters.first?.text.contains("8847") == true)
  }

  @Test func `gathers an hour on one sheet, the oldest first`() throws {
    try village.confirm(gul, "gul@example.org", .en)
    _ = try village.perform(EstimateProposal(id, som: 10_000))
    #expect(try village.carry() == 1)
    for som in [20_000, 30_000] { _ = try village.perform(EstimateProposal(id, som: som)) }
    #expect(try village.carry() == 0)
    village.wait(seconds: 3600)
    #expect(try village.carry() == 1)
    let sheet = try #require(village.letters.last)
    #expect(sheet.subject.contains("2 pieces"))
    let places = ["20\u{A0}000", "30\u{A0}000"].map { sheet.text.firstRange(of: $0)?.lowerBound }
    let first = try #require(places[0])
    let second = try #require(places[1])
    #expect(first < second && !sheet.text.contains("10\u{A0}000"))
  }

  @Test func `says nothing of what she has read meanwhile`() throws {
    try village.confirm(gul, "gul@example.org", .ky)
    _ = try village.perform(EstimateProposal(id, som: 10_000))
    _ = try village.perform(ReadNews(upTo: 100), by: gul)
    #expect(try village.carry() == 0)
    #expect(village.letters.isEmpty)
    #expect(try village.count("SELECT count(*) FROM mail_waiting") == 0)
  }

  @Test func `does not go when she ended them while it waited`() throws {
    try village.confirm(gul, "gul@example.org", .ky)
    _ = try village.perform(EstimateProposal(id, som: 10_000))
    try village.environment.database.write { tx in
      try tx.run("UPDATE person_mail SET wants_news = 0")
    }
    #expect(try village.carry() == 0)
    #expect(try village.count("SELECT count(*) FROM mail_waiting") == 0)
  }

  @Test func `waits while the server says no, and comes when it says yes`() throws {
    try village.confirm(gul, "gul@example.org", .ky)
    village.office.refuse("gul@example.org")
    _ = try village.perform(EstimateProposal(id, som: 10_000))
    #expect(try village.carry() == 0)
    #expect(village.complaints == ["the mail server refused it (550)"])
    #expect(try village.carry() == 0 && village.complaints.count == 1, "not at once again")
    village.office.takeAgain()
    village.wait(seconds: 60)
    #expect(try village.carry() == 1)
    let delivered = try #require(village.office.deliveries.last)
    #expect(delivered.to == ["gul@example.org"])
    #expect(delivered.text.fromQuotedPrintable.contains("Өзөн боюна отургуч"))
  }

  @Test func `holds up nobody else while one address takes nothing`() throws {
    try village.confirm(asel, "asel@example.org", .ky)
    try village.confirm(gul, "gul@example.org", .ky)
    village.office.refuse("asel@example.org")
    _ = try village.perform(EstimateProposal(id, som: 10_000))
    _ = try village.carry()
    #expect(village.office.deliveries.map(\.to).contains(["gul@example.org"]))
  }

  @Test func `is not queued in a house that sends none`() throws {
    try village.confirm(gul, "gul@example.org", .ky)
    _ = try village.whole.house.environment.performAsSystem(
      EstimateProposal(id, som: 10_000), in: village.whole.community)
    #expect(try village.count("SELECT count(*) FROM mail_waiting") == 0)
  }

  @Test func `waits while nobody knows the day`() throws {
    try village.confirm(gul, "gul@example.org", .ky)
    _ = try village.perform(EstimateProposal(id, som: 10_000))
    #expect(try TrustedTime.check(village.environment))
    village.wait(seconds: 30 * 86_400)
    #expect(try village.carry() == 0)
    #expect(try village.count("SELECT count(*) FROM mail_waiting") == 1)
  }

  @Test func `keeps what people typed from being more than text`() throws {
    try village.confirm(asel, "asel@example.org", .ky)
    _ = try village.perform(
      HideProposal(id, because: "x\u{7}\n.\nBcc: all@example.org"),
      by: try village.resident("Айнура Тренерова"))
    #expect(try village.carry() == 1)
    let delivered = try #require(village.office.deliveries.last)
    #expect(delivered.to == ["asel@example.org"])
    #expect(delivered.text.fromQuotedPrintable.contains("\n.\nBcc: all@example.org\n"))
    let head = try #require(delivered.text.split(separator: "\n\n", maxSplits: 1).first)
    #expect(!head.contains("Bcc"))
  }

  @Test func `is carried by one of two servers`() throws {
    guard !TestEngine.isSQLite else { return }
    try village.confirm(gul, "gul@example.org", .ky)
    _ = try village.perform(EstimateProposal(id, som: 10_000))
    let other = try village.postman()
    #expect(try village.postman().carryOne())
    #expect(try !other.carryOne())
    #expect(village.letters.count == 1)
  }
}

@Suite struct `The options of mail` {
  private func read(_ words: String..., password: String? = nil) throws -> MailOptions? {
    let arguments = try Arguments(words, options: MailWords.all)
    return try MailOptions.read(arguments, password: password)
  }

  private static let url = "--public-url=https://aikol.test"

  @Test func `name the authority that the server's certificate comes from`() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let words = [
      "--mail", "smtps://mail.kg", "--mail-from", "k@house.kg", Self.url, "--mail-ca", file,
    ]
    let arguments = try Arguments(words, options: MailWords.all)
    #expect(throws: Complaint.self) { try MailOptions.read(arguments, password: nil) }
    _ = FileManager.default.createFile(atPath: file, contents: Data("a letter".utf8))
    #expect(throws: Complaint.self) { try MailOptions.read(arguments, password: nil) }
    let pem = "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"
    _ = FileManager.default.createFile(atPath: file, contents: Data(pem.utf8))
    #expect(try MailOptions.read(arguments, password: nil)?.road.authority == file)
  }

  @Test func `say by which way and in whose name`() throws {
    #expect(try read() == nil)
    let near = try read("--mail", "smtp://127.0.0.1:25", "--mail-from", "k@house.kg", Self.url)
    #expect(near?.from.description == "k@house.kg" && near?.road.port == 25)
    let far = try read(
      "--mail", "smtp://me@mail.kg", "--mail-from", "k@house.kg", Self.url, password: "x")
    #expect(far?.road.user == "me" && far?.road.password == "x")
  }

  @Test func `take the password from a file that nobody else reads`() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let words = [
      "--mail", "smtps://me@mail.kg", "--mail-from", "k@house.kg", Self.url,
      "--mail-password-file", file,
    ]
    let arguments = try Arguments(words, options: MailWords.all)
    for (mode, text, isGood) in [(0o644, "сыр", false), (0o600, "", false), (0o600, "сыр\n", true)]
    {
      _ = FileManager.default.createFile(
        atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
      if isGood {
        #expect(try MailOptions.read(arguments, password: nil)?.road.password == "сыр")
      } else {
        #expect(throws: Complaint.self) { try MailOptions.read(arguments, password: nil) }
      }
    }
  }

  @Test(arguments: [
    ["--mail", "smtp://127.0.0.1"], ["--mail", "smtp://127.0.0.1", url],
    ["--mail", "smtp://127.0.0.1", url, "--mail-from", "nobody"], ["--mail-from", "k@house.kg"],
    ["--mail-ca", "/etc/ssl/certs/ca-certificates.crt"],
    ["--mail", "mail.kg", url, "--mail-from", "k@house.kg"],
    ["--mail", "smtp://me:secret@mail.kg", url, "--mail-from", "k@house.kg"],
    ["--mail", "smtp://me@mail.kg", url, "--mail-from", "k@house.kg"],
    ["--mail", "smtp://127.0.0.1", "--mail-from", "k@house.kg"],
    ["--mail", "smtp://me@mail.kg", url, "--mail-from", "k@h.kg", "--mail-password-file", "/no/1"],
  ])
  func `are refused with a sentence where something is missing`(words: [String]) throws {
    let arguments = try Arguments(words, options: MailWords.all)
    let complaint = #expect(throws: Complaint.self) {
      try MailOptions.read(arguments, password: nil)
    }
    #expect(complaint?.description.contains("secret") == false)
  }
}

private enum MailWords {
  static let all: Set<String> = [
    "mail", "mail-from", "mail-password-file", "mail-ca", "public-url",
  ]
}

/// A house that sends its letters to a post office of the test, and a clock that the test moves.
private final class MailVillage: Sendable {
  let whole: WholeHouse
  let office: PostOffice
  let environment: Environment
  private let moved: Moved
  private let sent = Mutex<[Letter]>([])
  private let said = Mutex<[String]>([])

  init() throws {
    whole = try WholeHouse()
    office = try PostOffice()
    var environment = whole.house.environment
    environment.sendsMail = true
    environment.publicAddress = "https://aikol.test"
    let moved = Moved(whole.house.environment.now())
    environment.now = { moved.now }
    self.moved = moved
    self.environment = environment
  }

  var now: Instant { moved.now }
  var letters: [Letter] { sent.withLock { $0 } }
  var complaints: [String] { said.withLock { $0 } }

  func wait(seconds: Int64) { moved.advance(seconds) }

  func perform<C: Command>(_ command: C, by person: ID<Person>? = nil) throws -> C.Outcome {
    try environment.performAsSystem(command, in: whole.community, person: person)
  }

  func resident(_ name: String) throws -> ID<Person> {
    try perform(AddPerson(personName: name, roles: [.resident]))
  }

  func count(_ sql: SQL) throws -> Int {
    try environment.database.read { tx in try tx.count(sql) }
  }

  /// As if she had given it and typed the code.
  func confirm(_ person: ID<Person>, _ address: String, _ language: Language) throws {
    let sealed = MailSecrets(environment.keys).seal(
      try #require(MailAddress(address)), of: person)
    _ = try perform(Confirmed(address: sealed, person: person, language: language))
  }

  func postman() throws -> Postman {
    let road = try #require(MailRoad("smtp://127.0.0.1:\(office.port)"))
    return Postman(
      environment, from: try #require(MailAddress("kurak@aikol.test.kg")),
      report: { [weak self] why in self?.said.withLock { $0.append(why) } }
    ) { [weak self] letter in
      try road.send(letter)
      self?.sent.withLock { $0.append(letter) }
    }
  }

  /// Carries all that is due and gives how many letters went.
  func carry() throws -> Int {
    let before = letters.count
    let postman = try postman()
    while try postman.carryOne() {}
    postman.stop()
    return letters.count - before
  }

  private final class Moved: Sendable {
    private let time: Mutex<Instant>
    init(_ now: Instant) { time = Mutex(now) }
    var now: Instant { time.withLock { $0 } }
    func advance(_ seconds: Int64) { time.withLock { $0 = $0.advanced(seconds: seconds) } }
  }
}

private struct Confirmed: Command {
  static let name = "confirmed"
  static let access = Access.anyone
  var address: [UInt8]
  var person: ID<Person>
  var language: Language

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    try tx.put(
      into: MailRecord.table, person,
      [
        "community": actor.community, "address": address, "language": language,
        "is_confirmed": true, "wants_news": true,
      ])
    return Done()
  }
}
