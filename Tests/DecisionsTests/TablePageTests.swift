import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Decisions

@Suite struct `The pages of the table` {
  let village: Ballotry
  let decision: ID<Decision>
  let voter: ID<Person>
  var house: TestHouse { village.house }
  var place: String { "/en/decisions/\(decision)" }

  init() throws {
    village = try Ballotry()
    decision = try village.open(paper: true)
    voter = try village.house.addPerson("Айгүл <и>", roles: [.resident])
  }

  /// What stands between two pieces of text.
  private func part(of text: String, after start: String, before end: String) -> String? {
    guard let from = text.firstRange(of: start)?.upperBound,
      let to = text[from...].firstRange(of: end)?.lowerBound
    else { return nil }
    return String(text[from..<to])
  }

  private func code() throws -> String {
    let page = try house.post("\(place)/voters", ["person": voter.description], as: .officer)
    #expect(page.status == 200)
    return try #require(
      part(of: page.text, after: "<p class=\"big-code\">", before: "</p>"))
  }

  @Test func `lead from a code to a receipt, with nobody signed in`() throws {
    let code = try code()
    let kiosk = "\(place)/kiosk"
    let first = try house.get(kiosk)
    #expect(first.text.contains("Your code") && first.text.contains("<body class=\"patch-"))
    #expect(first.text.contains("bare") && !first.text.contains("<nav"))
    #expect(!first.text.contains("is signed in"))
    let wrong = try house.post(kiosk, ["code": "QQQQ QQQQ"])
    #expect(wrong.status == 422 && wrong.text.contains("value=\"QQQQ QQQQ\""))
    #expect(wrong.text.contains("There is no such code"))
    let ballot = try house.post(kiosk, ["code": code])
    #expect(ballot.status == 200 && ballot.text.contains("name=\"cast\" value=\"yes\""))
    #expect(!ballot.text.contains("Айгүл"))
    let blank = try house.post(kiosk, ["code": code, "cast": "yes"])
    #expect(blank.status == 422 && blank.text.contains("Tick at least one"))
    #expect(blank.text.contains("value=\"\(code)\""))
    let sent: KeyValuePairs = [
      "code": code, "cast": "yes", "idea": "2", "command": "\(UUID16.v7(at: house.now))",
    ]
    let done = try house.post(kiosk, sent)
    #expect(done.status == 200 && done.text.contains("Your ballot is cast."))
    let receipt = try #require(
      part(of: done.text, after: "<p class=\"receipt\"><strong>", before: "</strong>"))
    #expect(receipt.split(separator: "-").count == 5)
    let own = house.get("\(place)/ballot", by: voter).text
    #expect(own.contains(receipt) && own.contains("on the device on the table"))
    // The same form once more: it is cast, and the receipt is shown no second time.
    let again = try house.post(kiosk, sent)
    #expect(again.status == 200 && again.text.contains("Your ballot is cast."))
    #expect(!again.text.contains(receipt))
    // Another form with the same code asks for a new one.
    let used = try house.post(kiosk, ["code": code, "cast": "yes", "idea": "1"])
    #expect(used.status == 422 && used.text.contains("Ask for a new one"))
    #expect(!used.text.contains("name=\"cast\""))
  }

  @Test func `warn where the device still has somebody signed in, and say when it is over`() throws
  {
    let kiosk = "\(place)/kiosk"
    #expect(try house.get(kiosk, as: .officer).text.contains("is signed in. Sign out"))
    try village.close(decision)
    let closed = try house.get(kiosk)
    #expect(closed.status == 200 && !closed.text.contains("<form"))
    #expect(closed.text.contains("Voting is closed."))
    #expect(try house.post(kiosk, ["code": "CDFG2345"]).status == 422)
    #expect(try house.get("\(place)/voters", as: .officer).status == 404)
    #expect(try house.get("\(place)/help?person=\(voter)", as: .officer).status == 404)
    let draft = try village.draft()
    #expect(try house.get("/en/decisions/\(draft)/kiosk").status == 404)
  }

  @Test func `list whoever may vote, with a code, with help, and with what the list says`() throws {
    let list = try house.get("\(place)/voters?q=айгүл", as: .officer).text
    #expect(list.contains("Айгүл &lt;и&gt;") && list.contains("help?person=\(voter)"))
    #expect(try house.get(place, as: .officer).text.contains("List at the table"))
    #expect(try !house.get(place).text.contains("List at the table"))
    let noted = try house.post(
      "\(place)/voters/sex", ["person": voter.description, "sex": "woman", "q": "айгүл"],
      as: .officer)
    #expect(noted.headers["location"]?.contains("/voters?q=") == true)
    let after = try house.get("\(place)/voters", as: .officer).text
    #expect(after.contains("aria-pressed=\"true\""))
    _ = try house.perform(GivePaperBallot(in: decision, to: voter), as: .officer)
    let paper = try house.get("\(place)/voters", as: .officer).text
    #expect(paper.contains("has a paper ballot") && !paper.contains("help?person=\(voter)"))
    let refused = try house.post("\(place)/voters", ["person": voter.description], as: .officer)
    #expect(refused.status == 409 && refused.text.contains("already has a paper ballot"))
    let none = try house.get("\(place)/voters?q=жок", as: .officer).text
    #expect(!none.contains("Give a code"))
  }

  @Test func `show the same code when its form comes twice`() throws {
    let form: KeyValuePairs = [
      "person": voter.description, "command": "\(UUID16.v7(at: house.now))",
    ]
    let codes = try (0..<2).map { _ in
      part(
        of: try house.post("\(place)/voters", form, as: .officer).text,
        after: "<p class=\"big-code\">", before: "</p>")
    }
    #expect(codes[0] != nil && codes[0] == codes[1])
    #expect(try code() != codes[0])
  }

  @Test func `take a ballot with help, and tell her so`() throws {
    let page = try house.get("\(place)/help?person=\(voter)", as: .officer)
    #expect(page.text.contains("Айгүл &lt;и&gt;") && page.text.contains("Mark only what she says"))
    #expect(!page.text.contains(" checked"))
    let blank = try house.post("\(place)/help", ["person": voter.description], as: .officer)
    #expect(blank.status == 422 && blank.text.contains("value=\"\(voter)\""))
    let done = try house.post(
      "\(place)/help", ["person": voter.description, "idea": "1"], as: .officer)
    #expect(done.status == 200 && done.text.contains("href=\"\(place)/voters\""))
    let own = house.get("\(place)/ballot", by: voter).text
    #expect(own.contains("somebody helped you vote") && own.contains("you get other words"))
    // Whoever helps later sees nothing of what was cast before.
    #expect(try !house.get("\(place)/help?person=\(voter)", as: .deputy).text.contains(" checked"))
    #expect(house.post("\(place)/ballot", ["idea": "2"], by: voter).status == 303)
    let late = try house.post(
      "\(place)/help", ["person": voter.description, "idea": "1"], as: .officer)
    #expect(late.status == 409 && late.text.contains("cast alone on a phone"))
  }

  private func shown(_ page: Response) -> String? {
    part(of: page.text, after: "<p class=\"big-receipt\">", before: "</p>")
  }

  @Test func `give her words once, on a page that is hers`() throws {
    let form: KeyValuePairs = [
      "person": voter.description, "idea": "1", "command": "\(UUID16.v7(at: house.now))",
    ]
    let done = try house.post("\(place)/help", form, as: .officer)
    let receipt = try #require(shown(done))
    #expect(receipt.split(separator: "-").count == 5)
    #expect(done.text.contains("bare") && !done.text.contains("<nav"))
    #expect(
      done.text.contains("Hand the device to Айгүл &lt;и&gt; now")
        && done.text.contains("Next person"))
    #expect(house.get("\(place)/ballot", by: voter).text.contains(receipt))
    let again = try house.post("\(place)/help", form, as: .officer)
    #expect(again.status == 200 && shown(again) == nil && !again.text.contains(receipt))
    #expect(again.text.contains("They are not shown again."))
    let program = try house.post(
      "\(place)/help", ["person": voter.description, "idea": "2"], as: .officer,
      accept: "application/json")
    #expect(program.status == 200 && !program.text.contains(receipt))
    for part in ["", "/voters", "/voters?q=айгүл", "/conflicts", "/help?person=\(voter)", "/paper"]
    {
      for kind in ["text/html", "application/json"] {
        let seen = try house.get("\(place)\(part)", as: .officer, accept: kind).text
        #expect(!seen.contains(receipt), "\(part)")
      }
    }
    #expect(try !village.journal().contains(receipt))
    let outcomes: [String] = try house.read { tx in
      try tx.all("SELECT outcome FROM command_done") { row in try row(0) }
    }
    #expect(!outcomes.contains { $0.contains(receipt) })
  }

  /// Whoever helped may have looked: by her words nothing is found once the voter voted alone.
  @Test func `give other words to somebody who votes anew alone`() throws {
    try village.vote((0..<10).map { _ in [3] }, in: decision)
    let helped = try #require(
      shown(
        try house.post(
          "\(place)/help", ["person": voter.description, "idea": "1"], as: .officer)))
    try village.vote(voter, [2], in: decision)
    let own = house.get("\(place)/ballot", by: voter).text
    let alone = try #require(
      part(of: own, after: "<p class=\"receipt\"><strong>", before: "</strong>"))
    #expect(alone != helped && own.contains("the words stay"))
    try village.vote(voter, [1, 2], in: decision)
    #expect(house.get("\(place)/ballot", by: voter).text.contains(alone))
    try village.close(decision)
    _ = try house.perform(ConfirmPaper(decision), as: .officer)
    try Decisions.closeDue(house.environment)
    #expect(try village.outcome(decision).ballots == 11)
    let file = try #require(try village.publication(decision)[Publication.ballots])
    let list = String(decoding: file, as: UTF8.self)
    #expect(list.contains(alone) && !list.contains(helped))
  }

  @Test(arguments: KindSample.all)
  func `take every kind of ballot`(sample: KindSample) throws {
    let id = try village.open(sample.way, sample.options)
    let ballot = try #require(sample.ballots.first)
    let place = "/ky/decisions/\(id)"
    let page = try house.post("\(place)/voters", ["person": voter.description], as: .deputy)
    let code = try #require(
      part(of: page.text, after: "<p class=\"big-code\">", before: "</p>"))
    let form = try house.post("\(place)/kiosk", ["code": code]).text
    let fields = sample.fields(of: ballot)
    for (name, _) in fields { #expect(form.contains("name=\"\(name)\"")) }
    let helped = try house.addPerson("Сонун", roles: [.resident])
    let sent = try house.post(
      "\(place)/help", fields: fields + [("person", helped.description)], as: .officer)
    #expect(sent.status == 200)
    _ = try house.perform(
      CastWithCode(decision: id, code: code, ballot: ballot), as: .resident)
    let stored = try house.read { tx in
      try ListedBallot.all(of: id, community: village.community, in: tx).map(\.ballot)
    }
    #expect(stored == [ballot, ballot])
  }

  @Test func `are written in four languages`() throws {
    for language in Language.allCases {
      let place = "/\(language.rawValue)/decisions/\(decision)"
      let pages = [
        try house.get("\(place)/kiosk", as: .officer),
        try house.get("\(place)/voters", as: .officer),
        try house.get("\(place)/help?person=\(voter)", as: .officer),
        try house.post("\(place)/kiosk", ["code": try code()]),
      ]
      for page in pages {
        #expect(page.status == 200 && !page.text.contains(">decisions."))
        #expect(page.text.utf8.count < 60_000)
      }
    }
  }

  @Test func `print how many came to the table and how many were helped`() throws {
    let code = try code()
    _ = try house.post("\(place)/kiosk", ["code": code, "cast": "yes", "idea": "2"])
    for person in try village.residents(2) {
      _ = try house.post(
        "\(place)/help", ["person": person.description, "idea": "1"], as: .officer)
    }
    house.now = try village.find(decision).closesAt
    try Decisions.closeDue(house.environment)
    _ = try house.perform(ConfirmPaper(decision), as: .officer)
    try Decisions.closeDue(house.environment)
    let frame = try house.read { tx in
      try ProtocolFrame.read(
        try Decision.find(decision, community: village.community, in: tx),
        community: village.community, in: tx)
    }
    #expect(frame.atTable == 1 && frame.helped == 2)
    #expect(try house.get("\(place)/protocol").body.starts(with: Array("%PDF".utf8)))
  }

  @Test func `do not exist for the neighbouring village`() throws {
    let stranger = try house.addPerson(
      "Коңшу", roles: [.deputy, .resident], in: house.neighbour)
    for part in ["voters", "kiosk", "help?person=\(voter)"] {
      #expect(house.get("\(place)/\(part)", by: stranger).status == 404)
    }
    for part in ["voters", "voters/sex", "help"] {
      let sent = house.post(
        "\(place)/\(part)", ["person": voter.description, "sex": "woman", "idea": "1"],
        by: stranger)
      #expect(sent.status == 404, "\(part)")
    }
    #expect(try village.count("SELECT count(*) FROM elector_sex") == 0)
    let mine = try village.open()
    let far = house.get("/en/decisions/\(mine)/help?person=\(stranger)", by: stranger)
    #expect(far.status == 404)
    #expect(
      try house.get("/en/decisions/\(mine)/help?person=\(stranger)", as: .officer).status == 404)
  }
}

extension KindSample {
  /// The fields in which a browser sends a ballot of this kind.
  fileprivate func fields(of ballot: Ballot) -> [(String, String)] {
    let marks = ballot.numbers.map(String.init)
    return switch way.kind.name {
    case "majority", "consent": [("answer", marks[0])]
    case "score": marks.enumerated().map { ("score-\($0 + 1)", $1) }
    case "ranked":
      (1...options.count).map { number in
        ("place-\(number)", String((ballot.numbers.firstIndex(of: number) ?? -1) + 1))
      }
    default: marks.map { ("idea", $0) }
    }
  }
}
