import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Mentoring

@Suite struct `A word to the women's council` {
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

  private func tell() throws {
    _ = try village.house.perform(
      TellConcern("Ал менден акча сурады", about: id, village.letters), by: asel,
      roles: [.participant])
  }

  @Test func `waits until there is somebody to read it`() throws {
    #expect(throws: rule("no-reader")) { try tell() }
    let page = village.house.get("/en/mentoring/pairs/\(id)/concern", by: asel)
    #expect(page.text.contains("has nobody here yet") && !page.text.contains("<textarea"))
  }

  @Test(arguments: [Role.caseWorker, .councilWoman])
  func `is read by the council and by her confidant, and by nobody else`(reader: Role) throws {
    _ = try village.house.person(reader)
    let form = village.house.get("/en/mentoring/pairs/\(id)/concern", by: asel)
    #expect(form.text.contains("This will be read by: The \(reader.rawValue)."))
    try tell()
    let page = try village.house.get("/ky/mentoring/concerns", as: reader)
    #expect(page.text.contains("Ал менден акча сурады") && page.text.contains("Асел"))
    for role in Role.allCases where ![.caseWorker, .councilWoman].contains(role) {
      #expect(try village.house.get("/ky/mentoring/concerns", as: role).status == 403)
    }
    let overview = try village.house.get("/ky/mentoring/overview", as: .administrator)
    #expect(!overview.text.contains("акча"))
  }

  @Test func `is not shown to a confidant whom it is about`() throws {
    let both = try village.house.addPerson("Эки кызматтуу", roles: [.mentor, .caseWorker])
    let offer = MentorProfile.Offer(
      offers: "Баары", languages: [.ky], district: "", reach: "")
    _ = try village.house.perform(OfferMentoring(offer), by: both, roles: [.mentor])
    let other = try village.participant("Айжан")
    let pair = try village.pair(both, other)
    _ = try village.house.person(.caseWorker)
    _ = try village.house.perform(
      TellConcern("Ал жөнүндө", about: pair, village.letters), by: other, roles: [.participant])
    let seen = village.house.get("/ky/mentoring/concerns", by: both)
    #expect(seen.status == 200 && !seen.text.contains("Ал жөнүндө"))
    let second = try village.house.get("/ky/mentoring/concerns", as: .caseWorker)
    #expect(second.text.contains("Ал жөнүндө"))
  }

  @Test func `is taken in hand once`() throws {
    _ = try village.house.person(.caseWorker)
    try tell()
    let concern: ID<Concern>? = try village.house.read { tx in
      try tx.first("SELECT id FROM mentoring_concern") { row in try row(0) }
    }
    _ = try village.house.perform(TakeConcern(try #require(concern)), as: .caseWorker)
    let page = try village.house.get("/en/mentoring/concerns", as: .caseWorker)
    #expect(page.text.contains("taken in hand"))
  }

  @Test func `finds nobody where the only one of the council is the mentor herself`() throws {
    let both = try village.house.addPerson("Төрайым", roles: [.mentor, .councilWoman])
    let offer = MentorProfile.Offer(offers: "Баары", languages: [.ky], district: "", reach: "")
    _ = try village.house.perform(OfferMentoring(offer), by: both, roles: [.mentor])
    let other = try village.participant("Айжан")
    let pair = try village.pair(both, other)
    #expect(throws: rule("no-reader")) {
      try village.house.perform(
        TellConcern("Ал жөнүндө", about: pair, village.letters), by: other, roles: [.participant])
    }
    try tell()
    let seen = village.house.get("/ky/mentoring/concerns", by: both)
    #expect(seen.text.contains("Ал менден акча сурады"), "of another pair she reads")
  }

  @Test(arguments: [Role.administrator, .facilitator])
  func `is not for a council woman who runs the school or the site`(other: Role) throws {
    let both = try village.house.addPerson("Эки кызматтуу", roles: [.councilWoman, other])
    #expect(throws: rule("no-reader")) { try tell() }
    _ = try village.house.person(.councilWoman)
    try tell()
    #expect(village.house.get("/ky/mentoring/concerns", by: both).status == 404)
    let front = village.house.get("/ky/mentoring", by: both)
    #expect(!front.text.contains("/mentoring/concerns"))
    let concern: ID<Concern>? = try village.house.read { tx in
      try tx.first("SELECT id FROM mentoring_concern") { row in try row(0) }
    }
    let take = "/ky/mentoring/concerns/\(try #require(concern))/seen"
    #expect(village.house.post(take, [:], by: both).status == 404)
  }

  @Test func `stays with the confidant where it was told to her alone`() throws {
    _ = try village.house.person(.caseWorker)
    try tell()
    try village.house.environment.database.write { tx in
      try tx.run("UPDATE mentoring_concern SET for_council = 0")
    }
    let council = try village.house.get("/ky/mentoring/concerns", as: .councilWoman)
    #expect(council.status == 200 && !council.text.contains("акча"))
    let confidant = try village.house.get("/ky/mentoring/concerns", as: .caseWorker)
    #expect(confidant.text.contains("акча"))
  }

  @Test func `is paged, and no word of another village is among them`() throws {
    _ = try village.house.person(.councilWoman)
    for _ in 0...Concern.size { try tell() }
    let first = try village.house.get("/ky/mentoring/concerns", as: .councilWoman).text
    #expect(first.ranges(of: "Ал менден акча сурады").count == Concern.size)
    let second = try village.house.get("/ky/mentoring/concerns?page=2", as: .councilWoman).text
    #expect(second.ranges(of: "Ал менден акча сурады").count == 1)
    let stranger = try village.house.addPerson(
      "Жат", roles: [.councilWoman], in: village.house.neighbour)
    let theirs = village.house.get("/ky/mentoring/concerns", by: stranger)
    #expect(theirs.status == 200 && !theirs.text.contains("акча"))
  }
}
