import Core
import HTTP
import KurakTesting
import Sodium
import Testing
import Web

@testable import Decisions

@Suite struct `The pages of the paper desk` {
  let village: Ballotry
  let place: String
  let decision: ID<Decision>
  var house: TestHouse { village.house }

  init() throws {
    village = try Ballotry()
    decision = try village.open(paper: true)
    place = "/en/decisions/\(decision)/paper"
  }

  private func codes() throws -> [String] {
    try house.read { tx in
      try PaperBallot.codes(in: decision, community: village.community, in: tx)
    }
  }

  @Test func `lead clerks from the print to the count`() throws {
    let people = try village.residents(4)
    #expect(try house.post("\(place)/print", ["count": "4"], as: .officer).status == 303)
    let ballots = try house.get("\(place)/ballots?part=1", as: .officer)
    #expect(ballots.headers["content-type"] == "application/pdf")
    #expect(try house.get("\(place)/ballots?part=2", as: .officer).status == 404)
    for person in people.prefix(3) {
      let given = try house.post(
        "\(place)/give", ["person": person.description, "q": "тургун"], as: .officer)
      #expect(given.status == 303)
    }
    let register = try house.get(
      "\(place)/register?q=%D1%82%D1%83%D1%80%D0%B3%D1%83%D0%BD", as: .officer)
    #expect(register.text.ranges(of: "Came back unused").count >= 3)
    let sealed = try house.get(place, as: .officer).text
    #expect(sealed.contains("The box stays sealed until 30.11.2026, 10:00"))
    try village.close(decision)
    let typed = try codes().prefix(3)
    for code in typed {
      let written = ShortCode.grouped(code).lowercased()
      let done = try house.post(
        "\(place)/type", ["code": written, "numbers": "1, 3"], as: .officer)
      #expect(done.status == 303)
    }
    let again = try house.get("\(place)/repeat", as: .deputy).text
    #expect(again.contains("Each paper ballot is typed in by two people"))
    #expect(!again.contains("1 3"))
    for code in typed {
      _ = try house.post("\(place)/repeat", ["code": code, "numbers": "3 1"], as: .deputy)
    }
    #expect(try house.post("\(place)/confirm", [:], as: .officer).status == 303)
    let result = try house.get("/en/decisions/\(decision)").text
    #expect(result.contains("3 of 4 voted"))
    let paper = try house.get("/ru/decisions/\(decision)/protocol")
    #expect(paper.status == 200 && paper.body.starts(with: Array("%PDF".utf8)))
    #expect(try house.get(place, as: .officer).text.contains("All paper ballots are in."))
  }

  @Test func `say in sentences what is refused`() throws {
    let people = try village.residents(2)
    try village.vote(people[0], [1], in: decision)
    let refused = try house.post(
      "\(place)/give", ["person": people[0].description], as: .officer)
    #expect(refused.status == 409)
    #expect(refused.text.contains("This person has already voted by phone."))
    _ = try house.post("\(place)/give", ["person": people[1].description], as: .officer)
    let phone = house.get("/en/decisions/\(decision)/ballot", by: people[1]).text
    #expect(phone.contains("You were given a paper ballot."))
    #expect(!phone.contains("name=\"idea\""))
    let vote = house.post("/en/decisions/\(decision)/ballot", ["idea": "1"], by: people[1])
    #expect(vote.status == 409)
    #expect(vote.text.contains("you cannot vote by phone"))
  }

  @Test(arguments: [
    ("", "1", "Please fill this in."), ("ABC", "1", "No printed ballot has this id"),
    ("CCCCCC", "x", "Please write numbers"), ("CCCCCC", "1 1", "1 stands there twice."),
    ("CCCCCC", "0 1", "so it stands alone"), ("CCCCCC", "", "Please fill this in."),
    ("CCCCCC", "-1", "Please write numbers"),
    ("CCCCCC", "99999999999999999999999", "Please write numbers"),
  ])
  func `keep a mistyped ballot`(code: String, numbers: String, sentence: String) throws {
    try village.close(decision)
    let answer = try house.post(
      "\(place)/type", ["code": code, "numbers": numbers], as: .officer)
    #expect(answer.status == 422)
    #expect(answer.text.contains(sentence))
    #expect(answer.text.contains("name=\"numbers\" value=\"\(numbers)\""))
  }

  @Test func `show two readings side by side until they are settled`() throws {
    let person = try village.residents(1)[0]
    _ = try house.post("\(place)/print", ["count": "1"], as: .officer)
    _ = try house.post("\(place)/give", ["person": person.description], as: .officer)
    try village.close(decision)
    let code = try codes()[0]
    _ = try house.post("\(place)/type", ["code": code, "numbers": "2"], as: .officer)
    let own = try house.post("\(place)/repeat", ["code": code, "numbers": "2"], as: .officer)
    #expect(own.status == 409)
    #expect(own.text.contains("Another person must read it again."))
    _ = try house.post("\(place)/repeat", ["code": code, "numbers": "0"], as: .deputy)
    let page = try house.get("\(place)/repeat", as: .officer).text
    #expect(page.contains("Read differently: 1"))
    #expect(page.contains("name=\"correct\" value=\"0\""))
    #expect(page.contains("name=\"correct\" value=\"2\""))
    #expect(try house.post("\(place)/confirm", [:], as: .officer).status == 409)
    _ = try house.post("\(place)/settle", ["settled": code, "correct": "2"], as: .deputy)
    #expect(try house.post("\(place)/confirm", [:], as: .officer).status == 303)
    #expect(try village.results(decision).first { $0.idea.number == 2 }?.votes == 1)
  }

  @Test(arguments: [nil, .resident, .participant, .mentor, .caseWorker] as [Role?])
  func `are for clerks`(role: Role?) throws {
    for part in ["", "/register", "/type", "/repeat", "/ballots"] {
      let status = try house.get("\(place)\(part)", as: role).status
      #expect(status == (role == nil ? 303 : 403))
    }
  }

  @Test func `do not exist for a decision without paper`() throws {
    let plain = try village.open()
    for part in ["", "/register", "/type", "/repeat", "/ballots"] {
      #expect(try house.get("/en/decisions/\(plain)/paper\(part)", as: .officer).status == 404)
    }
  }
}
