import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Culture

@Suite struct `An endorsement of the women's council` {
  let culture: CultureHouse
  var house: TestHouse { culture.house }

  init() throws { culture = try CultureHouse() }

  @Test func `stands with name and day, and can be read by everybody`() throws {
    let id = try culture.practice()
    let path = "/ky/culture/village/\(id)"
    #expect(try !house.get(path).text.contains("tag good"))
    #expect(try house.post(path + "/endorsement", [:], as: .councilWoman).status == 303)
    let page = try house.get(path)
    #expect(page.text.contains("The womens-council") && page.text.contains("23.11.2026"))
    #expect(page.text.contains("tag good"))
    #expect(try house.get("/ky/culture").text.contains("tag good"))
  }

  @Test func `is given by its members alone, and never to one's own words`() throws {
    let id = try culture.practice()
    for role in Role.allCases {
      let may = role == .councilWoman
      #expect(VillagePractice.council.admits([role]) == may, "\(role)")
      guard !may else { continue }
      #expect(throws: DomainError.forbidden) {
        try house.perform(EndorsePractice(id), as: role)
      }
    }
    let own = try culture.practice(by: .councilWoman)
    #expect(throws: rule("own")) { try house.perform(EndorsePractice(own), as: .councilWoman) }
    let unseen = try culture.practice(shown: false)
    #expect(throws: DomainError.notFound) {
      try house.perform(EndorsePractice(unseen), as: .councilWoman)
    }
  }

  @Test func `is one, however often it is given`() throws {
    let id = try culture.practice()
    let command = UUID16.v7(at: house.now)
    for _ in 0..<2 { _ = try house.perform(EndorsePractice(id), as: .councilWoman, id: command) }
    _ = try house.perform(EndorsePractice(id), as: .councilWoman)
    #expect(try culture.endorsements(id).count == 1)
  }

  @Test func `leaves its trace when it is withdrawn: until when, and why`() throws {
    let id = try culture.practice()
    let path = "/ky/culture/village/\(id)"
    #expect(throws: rule("not-endorsed")) {
      try house.perform(WithdrawEndorsement(id, because: "x"), as: .councilWoman)
    }
    _ = try house.perform(EndorsePractice(id), as: .councilWoman)
    let other = try house.addPerson("Нурия", roles: [.councilWoman])
    _ = try house.perform(EndorsePractice(id), by: other, roles: [.councilWoman])
    house.now = house.now.advanced(days: 5)
    let silent = try house.post(path + "/endorsement/end", ["end-reason": ""], as: .councilWoman)
    #expect(silent.status == 422 && silent.text.contains("end-reason-fault"))
    let ended = try house.post(
      path + "/endorsement/end", ["end-reason": "Четки көчөнү унутуптур"], as: .councilWoman)
    #expect(ended.status == 303)
    #expect(try culture.find(id).isEndorsed, "another woman still stands by it")
    _ = try house.perform(
      WithdrawEndorsement(id, because: "Мен да"), by: other, roles: [.councilWoman])
    #expect(try !culture.find(id).isEndorsed)
    let page = try house.get(path)
    #expect(page.text.contains("The womens-council") && page.text.contains("23.11.2026"))
    #expect(page.text.contains("28.11.2026") && page.text.contains("Четки көчөнү унутуптур"))
    #expect(!page.text.contains("tag good"))
    _ = try house.perform(EndorsePractice(id), as: .councilWoman)
    #expect(try culture.endorsements(id).count == 3 && culture.find(id).isEndorsed)
  }

  @Test func `ends when the words it stood by are changed`() throws {
    let id = try culture.practice()
    _ = try house.perform(EndorsePractice(id), as: .councilWoman)
    var text = CultureHouse.water
    text.care[.ky] = "Эч нерсе"
    _ = try house.perform(ChangePractice(id, from: 1, to: text), as: .facilitator)
    #expect(try !culture.find(id).isEndorsed)
    #expect(try culture.endorsements(id).map(\.ending) == [.rewritten])
  }

  @Test func `ends when a voice is laid beside them that she has not heard`() throws {
    let id = try culture.practice()
    _ = try house.perform(EndorsePractice(id), as: .councilWoman)
    let path = "/ky/culture/village/\(id)/files"
    let ogg = Array("OggS".utf8) + [1, 2]
    #expect(try house.upload(path, field: "sound", name: "v", ogg, as: .resident).status == 303)
    #expect(try !culture.find(id).isEndorsed)
    #expect(try culture.endorsements(id).map(\.ending) == [.rewritten])
  }
}

@Suite struct `Lists of practices` {
  @Test func `are read by their index`() throws {
    let culture = try CultureHouse()
    for place in 0..<60 {
      _ = try culture.house.perform(
        AddPractice(CultureHouse.water),
        by: try culture.house.addPerson("Киши \(place)", roles: [.resident]), roles: [.resident])
    }
    let waiting = try culture.house.get("/ky/culture", as: .facilitator)
    #expect(waiting.text.utf8.count < 60_000)
    try culture.house.environment.database.write { tx in
      try tx.run("UPDATE culture_practice SET stage = 'shown'")
    }
    let list = try culture.house.get("/ky/culture?page=2")
    #expect(list.text.contains("rel=\"prev\""))
  }
}
