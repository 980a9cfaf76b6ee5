import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Gatherings

@Suite struct `A motion by raised hands` {
  let village: GatheringHouse
  let id: ID<Gathering>

  init() throws {
    village = try GatheringHouse()
    // 12 women and 9 men, and 4 guests who do not vote.
    id = try village.open(guests: 4)
  }

  private func motion(_ majority: Majority = .simple) throws -> ID<Motion> {
    try village.house.perform(
      StateMotion(
        MotionTerms("Жаңы көчөгө суу түтүгү тартылсын", by: "Асел", .woman, needing: majority),
        on: try village.items(id)[0].id, at: id), as: .officer)
  }

  private func decide(_ motion: ID<Motion>, _ hands: HandCount) throws -> Motion.Result? {
    _ = try village.house.perform(CountMotion(motion, at: id, hands), as: .officer)
    return try village.house.read { tx in try Motion.find(motion, of: id, in: tx) }.result
  }

  @Test func `is adopted by the majority that was stated before`() throws {
    let simple = try decide(try motion(), HandCount(for: 6, against: 5, abstained: 10))
    #expect(simple?.isAdopted == true && simple?.present == 21)
    #expect(
      try decide(try motion(.present), HandCount(for: 10, against: 0))?.isAdopted == false)
    #expect(try decide(try motion(.present), HandCount(for: 11, against: 10))?.isAdopted == true)
    #expect(try decide(try motion(.twoThirds), HandCount(for: 13, against: 1))?.isAdopted == false)
    #expect(try decide(try motion(.twoThirds), HandCount(for: 14, against: 7))?.isAdopted == true)
    #expect(try decide(try motion(), HandCount(for: 5, against: 5))?.isAdopted == false)
  }

  @Test func `counts no more hands than there are people`() throws {
    let motion = try motion()
    #expect(
      throws: DomainError.invalid([
        Fault("for", Message("gatherings.fault.votes", .number(22), .number(21)))
      ])
    ) { try decide(motion, HandCount(for: 12, against: 10)) }
    #expect(throws: DomainError.self) { try decide(motion, HandCount(for: -1, against: 10)) }
    #expect(throws: DomainError.self) { try decide(motion, HandCount()) }
    let answer = try village.house.post(
      "/en/gatherings/\(id)/motions/\(motion)/count",
      ["for": "20", "against": "5", "abstained": "0"], as: .officer)
    #expect(answer.status == 422 && answer.text.contains("there cannot be more votes"))
    #expect(answer.text.contains("value=\"20\""))
  }

  @Test func `is decided once`() throws {
    let motion = try motion()
    _ = try decide(motion, HandCount(for: 12, against: 3))
    #expect(throws: rule("motion-past")) { try decide(motion, HandCount(for: 1, against: 12)) }
    let page = try village.page("\(id)/motions/\(motion)", as: nil)
    #expect(page.contains("Adopted") && page.contains("Present: 21. For: 12, against: 3"))
    #expect(try village.page("\(id)", as: nil).contains("Жаңы көчөгө суу түтүгү тартылсын"))
  }

  @Test func `is withdrawn before the vote, and then shown to nobody else`() throws {
    let motion = try motion()
    _ = try village.house.perform(WithdrawMotion(motion, at: id), as: .officer)
    #expect(throws: rule("motion-past")) { try decide(motion, HandCount(for: 12)) }
    #expect(!(try village.page("\(id)", as: nil).contains("суу түтүгү тартылсын")))
    #expect(try village.page("\(id)/motions").contains("withdrawn"))
  }

  @Test func `is put by those who lead, while the gathering goes on`() throws {
    #expect(throws: DomainError.forbidden) {
      try village.house.perform(StateMotion(MotionTerms("Сунуш"), at: id), as: .resident)
    }
    _ = try motion()
    _ = try village.house.perform(CloseGathering(id), as: .officer)
    #expect(throws: rule("not-open")) { try motion() }
    let draft = try village.draft()
    #expect(throws: rule("not-open")) {
      try village.house.perform(StateMotion(MotionTerms("Сунуш"), at: draft), as: .officer)
    }
  }

  @Test func `comes back with its words when something is wrong`() throws {
    let answer = try village.house.post(
      "/en/gatherings/\(id)/motions",
      ["words": "<i>Суу", "mover": "", "majority": "most", "ballot": "hands"], as: .officer)
    #expect(answer.status == 422 && answer.text.contains("&lt;i&gt;Суу"))
    let made = try village.house.post(
      "/en/gatherings/\(id)/motions",
      [
        "words": "Суу келсин", "mover": "Асел", "mover-sex": "woman", "majority": "present",
        "ballot": "hands", "item": try village.items(id)[0].id.description,
      ], as: .officer)
    #expect(made.status == 303)
  }

  @Test func `is told with its sums once the gathering is over, and to whom it belongs`() throws {
    let (house, community) = (village.house, village.community)
    let first = try motion()
    _ = try decide(first, HandCount(for: 12, against: 3, abstained: 1))
    _ = try decide(try motion(.twoThirds), HandCount(for: 9, against: 8))
    let withdrawn = try motion()
    _ = try house.perform(WithdrawMotion(withdrawn, at: id), as: .officer)
    func told() throws -> [DecidedMotion] {
      try house.read { tx in try DecidedMotion.all(of: community, in: tx) }
    }
    #expect(try told().isEmpty)
    _ = try house.perform(CloseGathering(id), as: .officer)
    let all = try told()
    #expect(all.map(\.isAdopted) == [true, false] && all[0].id == first)
    #expect(all[0].inFavour == 12 && all[0].against == 3 && all[0].abstained == 1)
    #expect(try house.read { tx in try DecidedMotion.all(of: house.neighbour, in: tx) }.isEmpty)
    guard TestEngine.isSQLite else { return }
    let steps = try house.read { tx in try tx.plan(of: DecidedMotion.listing(community)) }
    #expect(!steps.contains { $0.contains("SCAN") }, "\(steps)")
  }
}

@Suite struct `A motion by phone` {
  let village: GatheringHouse
  let id: ID<Gathering>
  let people: [ID<Person>]

  init() throws {
    village = try GatheringHouse()
    id = try village.open()
    let house = village.house
    people = try (1...8).map { try house.addPerson("Тургун \($0)", roles: [.resident]) }
    for person in people {
      _ = try house.perform(RegisterPresence(person, at: id, as: .woman), as: .officer)
    }
  }

  private func opened(_ ballot: MotionBallot) throws -> ID<Motion> {
    let motion = try village.house.perform(
      StateMotion(MotionTerms("Жарык коюлсун", ballot: ballot), at: id), as: .officer)
    _ = try village.house.perform(OpenMotion(motion, at: id, for: 5), as: .officer)
    return motion
  }

  private func vote(
    _ person: ID<Person>, _ choice: MotionChoice, on motion: ID<Motion>, command: UUID16? = nil
  ) throws {
    _ = try village.house.perform(
      VoteOnMotion(motion, at: id, choice), by: person, roles: [.resident], id: command)
  }

  private func result(_ motion: ID<Motion>, hands: HandCount) throws -> Motion.Result? {
    _ = try village.house.perform(CountMotion(motion, at: id, hands), as: .officer)
    return try village.house.read { tx in try Motion.find(motion, of: id, in: tx) }.result
  }

  /// So many as a secret needs, all for it.
  private func fill(_ motion: ID<Motion>, from first: Int = 0) throws {
    for person in people[first..<SecretFloor.fewest] { try vote(person, .inFavour, on: motion) }
  }

  @Test(arguments: [MotionBallot.open, .secret])
  func `adds the phones to the hands`(ballot: MotionBallot) throws {
    let motion = try opened(ballot)
    let choices: [MotionChoice] = [.inFavour, .inFavour, .against, .abstained, .against]
    for (person, choice) in zip(people, choices) { try vote(person, choice, on: motion) }
    let result = try result(motion, hands: HandCount(for: 10, against: 4, abstained: 1))
    #expect(result?.votes == HandCount(for: 12, against: 6, abstained: 2))
    #expect(result?.present == 29 && result?.leftOut == 0)
  }

  @Test(arguments: [MotionBallot.open, .secret])
  func `can be changed until it closes, and stays one`(ballot: MotionBallot) throws {
    let motion = try opened(ballot)
    for choice in [MotionChoice.against, .abstained, .inFavour] {
      try vote(people[0], choice, on: motion)
      try vote(people[1], .against, on: motion)
    }
    try fill(motion, from: 2)
    let result = try result(motion, hands: HandCount())
    #expect(result?.votes == HandCount(for: 4, against: 1))
    let left = try village.house.read { tx in
      try tx.count("SELECT count(*) FROM motion_key")
        + tx.count("SELECT count(*) FROM motion_ballot")
    }
    #expect(left == 0)
  }

  @Test func `takes one vote of each, in the room, before it closes`() throws {
    let motion = try opened(.secret)
    try fill(motion)
    let stranger = try village.house.addPerson("Үйдө калган", roles: [.resident])
    #expect(throws: rule("not-registered")) { try vote(stranger, .inFavour, on: motion) }
    village.house.now = village.house.now.advanced(seconds: 301)
    #expect(throws: rule("motion-closed")) { try vote(people[6], .inFavour, on: motion) }
    #expect(try result(motion, hands: HandCount())?.votes == HandCount(for: 5))
  }

  @Test func `takes one of a hundred that come at once`() throws {
    let motion = try opened(.secret)
    let (house, person, id) = (village.house, people[0], id)
    DispatchQueue.concurrentPerform(iterations: 100) { _ in
      _ = try? house.perform(
        VoteOnMotion(motion, at: id, .inFavour), by: person, roles: [.resident])
    }
    try fill(motion, from: 1)
    #expect(try result(motion, hands: HandCount())?.votes == HandCount(for: 5))
  }

  @Test func `replays to the same and changes nothing`() throws {
    let motion = try opened(.open)
    let command = UUID16.v7(at: village.house.now)
    for _ in 0..<5 { try vote(people[0], .inFavour, on: motion, command: command) }
    #expect(try result(motion, hands: HandCount(against: 1))?.votes.all == 2)
  }

  @Test func `keeps a secret vote out of the journal, and everybody's count until the end`() throws
  {
    let motion = try opened(.secret)
    for person in people.prefix(5) { try vote(person, .against, on: motion) }
    let journal: [String] = try village.house.read { tx in
      try tx.all("SELECT coalesce(after, '') FROM journal WHERE table_name = 'motion_cast'") {
        row in try row(0)
      }
    }
    #expect(journal.count == 5 && !journal.contains { $0.contains("against") })
    for role in Role.allCases {
      for kind in ["text/html", "application/json"] {
        let seen = try village.house.get(
          "/en/gatherings/\(id)/motions/\(motion)", as: role, accept: kind
        ).text
        #expect(!seen.contains("against\":5") && !seen.contains("against: 5"))
      }
    }
    _ = try result(motion, hands: HandCount(for: 3))
    #expect(
      try village.house.read { tx in try tx.count("SELECT count(*) FROM motion_ballot") } == 0)
  }

  /// Four phones, all against: seven papers for it and two against are what the tellers know.
  @Test func `opens no secret of a few phones, and gives it away nowhere`() throws {
    let motion = try opened(.secret)
    for person in people.prefix(4) { try vote(person, .against, on: motion) }
    let papers = HandCount(for: 7, against: 2)
    #expect(throws: rule("few-phones", .number(4), .number(5))) {
      try result(motion, hands: papers)
    }
    let path = "/en/gatherings/\(id)/motions/\(motion)"
    let refused = try village.house.post(
      "\(path)/count", ["for": "7", "against": "2", "abstained": "0"], as: .officer)
    #expect(refused.status == 409 && refused.text.contains("4 voted by phone in secret."))
    #expect(refused.text.contains("name=\"without-phones\""))
    try expectSilence(on: motion)
    let counted = try village.house.post(
      "\(path)/count",
      ["for": "7", "against": "2", "abstained": "0", "without-phones": "yes"], as: .officer)
    #expect(counted.status == 303)
    let decided = try village.house.read { tx in try Motion.find(motion, of: id, in: tx) }.result
    #expect(decided?.votes == papers && decided?.leftOut == 4)
    #expect(
      try village.house.read { tx in
        try tx.count("SELECT count(*) FROM motion_ballot")
          + tx.count("SELECT count(*) FROM motion_key")
      } == 0)
    #expect(try village.page("\(id)/motions/\(motion)", as: nil).contains("left out unread: 4"))
    #expect(try village.page("\(id)/desk").contains("left out unread: 4"))
    try expectSilence(on: motion)
  }

  /// Nothing that anybody can ask for, and no line of the journal, bears the sum with the phones.
  private func expectSilence(on motion: ID<Motion>) throws {
    let pages = [
      "gatherings", "gatherings/\(id)", "gatherings/\(id)/motions",
      "gatherings/\(id)/motions/\(motion)", "gatherings/\(id)/minutes",
      "gatherings/\(id)/desk", "gatherings.ics",
    ]
    for page in pages {
      for role in Role.allCases {
        for kind in ["text/html", "application/json"] {
          let seen = try village.house.get("/en/\(page)", as: role, accept: kind).text
          #expect(!seen.contains("against\":6") && !seen.contains("against: 6"), "\(page)")
          #expect(!seen.contains("against\":4") && !seen.contains("against: 4"), "\(page)")
        }
      }
    }
    let lines: [String] = try village.house.read { tx in
      try tx.all("SELECT coalesce(after, '') FROM journal WHERE table_name <> 'gathering_presence'")
      {
        row in try row(0)
      }
    }
    #expect(!lines.contains { $0.contains("\"votes_against\":6") || $0.contains("\"against\"") })
  }

  @Test func `leaves out no secret that is safe, and no open vote`() throws {
    for (ballot, voters) in [(MotionBallot.secret, 5), (.open, 2), (.secret, 0)] {
      let motion = try opened(ballot)
      for person in people.prefix(voters) { try vote(person, .inFavour, on: motion) }
      #expect(throws: rule("phones-count", .number(voters))) {
        try village.house.perform(
          CountMotion(motion, at: id, HandCount(for: 3), leavesPhonesOut: true), as: .officer)
      }
      #expect(try result(motion, hands: HandCount(for: 3))?.votes == HandCount(for: 3 + voters))
    }
  }

  @Test func `says by name how each voted only where that was stated`() throws {
    let motion = try opened(.open)
    try vote(people[0], .against, on: motion)
    let choices: [String?] = try village.house.read { tx in
      try tx.all("SELECT choice FROM motion_cast WHERE motion = \(motion)") { row in try row(0) }
    }
    #expect(choices == ["against"])
  }

  @Test func `is voted on a page with three buttons`() throws {
    let motion = try opened(.secret)
    let path = "/en/gatherings/\(id)/motions/\(motion)"
    let page = village.house.get(path, by: people[2]).text
    #expect(page.ranges(of: "name=\"choice\"").count == 3)
    #expect(village.house.post("\(path)/ballot", ["choice": "for"], by: people[2]).status == 303)
    #expect(village.house.get(path, by: people[2]).text.contains("Your vote is taken"))
    #expect(page.contains("added only if at least 5 vote so"))
    let again = village.house.post("\(path)/ballot", ["choice": "against"], by: people[2])
    #expect(again.status == 303)
    #expect(!(try village.house.get(path).text.contains("name=\"choice\"")))
  }

  @Test func `holds the gathering open until it is decided`() throws {
    let motion = try opened(.secret)
    #expect(throws: rule("voting")) {
      try village.house.perform(CloseGathering(id), as: .officer)
    }
    _ = try result(motion, hands: HandCount(for: 9))
    _ = try village.house.perform(CloseGathering(id), as: .officer)
  }
}
