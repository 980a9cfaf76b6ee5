import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Mentoring

@Suite struct `What is between two` {
  let village: MentoringHouse
  let mentor: ID<Person>
  let asel: ID<Person>
  let id: ID<Mentorship>

  init() throws {
    village = try MentoringHouse()
    mentor = try village.mentor("Гүлнара")
    asel = try village.participant("Асел")
    id = try village.pair(mentor, asel)
  }

  @Test func `is read by the two and by nobody else`() throws {
    _ = try village.log(id, by: asel, said: "Эч кимге айтпа")
    #expect(
      try village.model(id, for: asel, [.participant]).meetings[0].note.said == "Эч кимге айтпа")
    #expect(try village.model(id, for: mentor, [.mentor]).meetings.count == 1)
    for role in Role.allCases {
      let page = try village.house.get("/ky/mentoring/pairs/\(id)", as: role)
      #expect(page.status == 404, "\(role)")
      let json = try village.house.get(
        "/ky/mentoring/pairs/\(id)", as: role, accept: "application/json")
      #expect(json.status == 404)
    }
    #expect(try village.house.get("/ky/mentoring/pairs/\(id)").status == 303)
  }

  @Test func `stands nowhere in the clear`() throws {
    let secret = "купуя-сөз-7261"
    _ = try village.log(id, by: asel, said: secret)
    _ = try village.house.perform(
      SetGoal(secret, in: id, village.letters), by: asel, roles: [.participant])
    try village.ask(try village.participant("Айжан"), expecting: secret)
    _ = try village.house.perform(
      EndMentorship(id, because: .timeOver, saying: secret, village.letters), by: mentor,
      roles: [.mentor])
    let journal: [String] = try village.house.read { tx in
      try tx.all("SELECT coalesce(before, '') || coalesce(after, '') FROM journal") { row in
        try row(0)
      }
    }
    #expect(journal.count > 10 && !journal.contains { $0.contains(secret) })
    let kept: [[UInt8]] = try village.house.read { tx in
      try tx.all(
        """
        SELECT words FROM mentoring_meeting UNION ALL SELECT words FROM mentoring_goal
        UNION ALL SELECT expectation FROM mentoring_request UNION ALL
        SELECT farewell FROM mentorship WHERE farewell IS NOT NULL
        """
      ) { row in try row(0) }
    }
    #expect(kept.count >= 4)
    #expect(!kept.contains { String(decoding: $0, as: UTF8.self).contains(secret) })
  }

  @Test func `cannot be moved to another row unseen`() throws {
    let row = UUID16(high: 1, low: 1)
    let sealed = village.letters.seal("сөз", for: row)
    #expect(village.letters.open(sealed, for: row) == "сөз")
    #expect(village.letters.open(sealed, for: UUID16(high: 1, low: 2)) == "")
  }

  @Test func `is one meeting however often it is sent`() throws {
    let command = UUID16.v7(at: village.house.now)
    let ids = try (0..<5).map { _ in try village.log(id, by: asel, command: command) }
    #expect(Set(ids).count == 1)
    #expect(try village.count("SELECT count(*) FROM mentoring_meeting") == 1)
  }

  @Test func `takes three taps to write down`() throws {
    let done = village.house.post(
      "/ky/mentoring/pairs/\(id)/meetings",
      ["minutes": "45", "day": village.house.now.day.iso, "next": "", "said": ""], by: asel)
    #expect(done.status == 303)
    let page = village.house.get("/ky/mentoring/pairs/\(id)", by: asel)
    #expect(page.text.contains("45 мүн"))
  }

  @Test func `lasts a quarter of an hour or more, by the form and by the command alike`() throws {
    let page = village.house.get("/en/mentoring/pairs/\(id)", by: asel).text
    for minutes in stride(from: 15, through: 180, by: 15) {
      #expect(page.contains("name=\"minutes\" value=\"\(minutes)\""), "\(minutes)")
      _ = try village.log(id, by: asel, minutes: minutes)
    }
    #expect(try village.model(id, for: asel, [.participant]).meetings.count == 12)
    for minutes in [0, 14, 20, 50, 195, 480] {
      #expect(throws: DomainError.self) { try village.log(id, by: asel, minutes: minutes) }
      let sent = village.house.post(
        "/en/mentoring/pairs/\(id)/meetings",
        ["minutes": "\(minutes)", "day": village.house.now.day.iso], by: asel)
      #expect(sent.status == 422, "\(minutes)")
    }
  }

  @Test func `asks for a reason and has none ready`() throws {
    let page = village.house.get("/en/mentoring/pairs/\(id)", by: asel).text
    #expect(page.contains(#"<option value="">Please choose</option>"#))
    let path = "/en/mentoring/pairs/\(id)/end"
    let refused = village.house.post(path, ["reason": "", "farewell": "Рахмат"], by: asel)
    #expect(refused.status == 422 && refused.text.contains(#"id="reason-fault""#))
    #expect(refused.text.contains("Рахмат"))
    #expect(try village.find(id).state == .active)
  }

  @Test func `refuses a day that has not come, and keeps what was typed`() throws {
    let later = village.house.now.day.advanced(by: 3).iso
    let answer = village.house.post(
      "/en/mentoring/pairs/\(id)/meetings",
      ["minutes": "45", "day": later, "next": "Ask the okmotu", "said": ""], by: asel)
    #expect(answer.status == 422)
    #expect(
      answer.text.contains("This day has not come yet") && answer.text.contains("Ask the okmotu"))
    #expect(try village.count("SELECT count(*) FROM mentoring_meeting") == 0)
  }

  @Test func `reminds both after three quiet weeks`() throws {
    _ = try village.log(id, by: mentor)
    village.house.now = village.house.now.advanced(days: 20)
    #expect(try village.model(id, for: asel, [.participant]).quietWeeks == nil)
    village.house.now = village.house.now.advanced(days: 1)
    #expect(try village.model(id, for: asel, [.participant]).quietWeeks == 3)
    #expect(try village.model(id, for: mentor, [.mentor]).quietWeeks == 3)
    _ = try village.log(id, by: asel)
    #expect(try village.model(id, for: mentor, [.mentor]).quietWeeks == nil)
  }

  @Test func `counts goals as they are reached`() throws {
    let goal = try village.house.perform(
      SetGoal("Жыйында сүйлөө", in: id, village.letters), by: asel, roles: [.participant])
    _ = try village.house.perform(
      ReachGoal(goal, in: id, isReached: true), by: mentor, roles: [.mentor])
    #expect(try village.model(id, for: asel, [.participant]).goals[0].reachedOn != nil)
    for number in 1..<Goal.most {
      _ = try village.house.perform(
        SetGoal("\(number)", in: id, village.letters), by: asel, roles: [.participant])
    }
    #expect(throws: rule("goals", .number(Goal.most))) {
      try village.house.perform(
        SetGoal("дагы", in: id, village.letters), by: asel, roles: [.participant])
    }
  }

  @Test func `ends with a reason and a kind word, and then rests`() throws {
    _ = try village.house.perform(
      EndMentorship(id, because: .goalsReached, saying: "Рахмат, эже", village.letters), by: asel,
      roles: [.participant])
    #expect(try village.model(id, for: mentor, [.mentor]).farewell == "Рахмат, эже")
    #expect(throws: rule("not-active")) { try village.log(id, by: asel) }
    let page = village.house.get("/en/mentoring/pairs/\(id)", by: mentor)
    #expect(page.text.contains("Thank you for the way you went together"))
  }

  @Test func `cannot be touched by a third`() throws {
    let stranger = try village.participant("Бөтөн")
    #expect(throws: DomainError.notFound) { try village.log(id, by: stranger) }
    #expect(throws: DomainError.notFound) {
      try village.house.perform(
        EndMentorship(id, because: .other, saying: "", village.letters), as: .administrator)
    }
    let other = try village.mentor("Назира")
    #expect(throws: DomainError.notFound) { try village.accept(id, by: other) }
  }
}
