import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Mentoring

@Suite struct `What the school sees of mentoring` {
  let village: MentoringHouse

  init() throws { village = try MentoringHouse() }

  @Test func `is that they meet, the quiet ones first`() throws {
    let gul = try village.mentor("Гүлнара", capacity: 3)
    let quiet = try village.pair(gul, try village.participant("Үнсүз"))
    let busy = try village.pair(gul, try village.participant("Сүйлөк"))
    village.house.now = village.house.now.advanced(days: 30)
    _ = try village.log(busy, by: gul, said: "сыр", minutes: 90)
    let model = try village.house.read { tx in
      try OverviewModel.read(of: village.community, today: village.house.now.day, in: tx)
    }
    #expect(model.pairs.map(\.id) == [quiet, busy])
    #expect(model.pairs[0].quietWeeks == 4 && model.pairs[1].quietWeeks == nil)
    #expect(model.pairs[1].tally.count == 1 && model.pairs[1].tally.minutes == 90)
    let page = try village.house.get("/ky/mentoring/overview", as: .facilitator)
    #expect(page.text.contains("Үнсүз") && page.text.contains("1,5"))
    #expect(!page.text.contains("сыр") && !page.text.contains("Жыйында сүйлөгүм келет"))
    #expect(try village.house.get("/ky/mentoring/overview", as: .mentor).status == 403)
  }

  @Test func `and for the certificate on which days, each participant her own`() throws {
    let gul = try village.mentor("Гүлнара", capacity: 3)
    let (asel, burul) = (try village.participant("Асел"), try village.participant("Бурул"))
    let pair = try village.pair(gul, asel)
    _ = try village.pair(gul, burul)
    let today = village.house.now.day
    _ = try village.log(pair, by: gul, said: "сыр")
    _ = try village.log(pair, by: asel, said: "сыр")
    let days = try village.house.read { tx in
      try [village.community, village.house.neighbour].map { community in
        try Mentoring.meetingDays(
          of: [asel, burul, gul], since: today, community: community, in: tx)
      } + [
        Mentoring.meetingDays(
          of: [asel], since: today.advanced(by: 1), community: village.community, in: tx)
      ]
    }
    #expect(days == [[asel: [today, today]], [:], [:]])
  }

  @Test func `nothing of a group any more for her who left it`() throws {
    let gul = try village.mentor("Гүлнара", capacity: 3)
    let women = try ["Асел", "Бурул", "Чынара"].map { try village.participant($0) }
    let requests = try women.map { try village.ask($0) }
    let group = try village.house.perform(
      ProposeMentorship(to: gul, requests, title: "Бюджет тобу"))
    try village.accept(group, by: gul)
    let first = village.house.now.day
    _ = try village.log(group, by: gul)
    _ = try village.house.perform(
      EndMentorship(group, because: .moved, saying: "", village.letters), by: women[0],
      roles: [.participant])
    village.house.now = village.house.now.advanced(days: 8)
    _ = try village.log(group, by: gul)
    let days = try village.house.read { tx in
      try Mentoring.meetingDays(of: women, since: first, community: village.community, in: tx)
    }
    #expect(days[women[0]] == [first])
    #expect(days[women[1]] == [first, first.advanced(by: 8)] && days[women[2]]?.count == 2)
  }

  @Test func `holds nothing of another village`() throws {
    _ = try village.pair(try village.mentor("Гүлнара"), try village.participant("Асел"))
    let model = try village.house.read { tx in
      try OverviewModel.read(of: village.house.neighbour, today: village.house.now.day, in: tx)
    }
    #expect(model.pairs.isEmpty)
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `reads growing lists through their indexes`() throws
  {
    for query in [
      MentorProfile.listing(village.community), MentoringRequest.openListing(village.community),
      LoggedMeeting.listing(.make(at: village.house.now), village.community),
      Mentoring.meetings(
        of: [.make(at: village.house.now)], since: village.house.now.day, village.community),
    ] {
      let plan = try village.house.read { tx in try tx.plan(of: query) }
      #expect(!plan.contains { $0.contains("SCAN") }, "\(plan)")
    }
  }
}

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

  @Test func `is read by her confidant alone`() throws {
    _ = try village.house.person(.caseWorker)
    try tell()
    let page = try village.house.get("/ky/mentoring/concerns", as: .caseWorker)
    #expect(page.text.contains("Ал менден акча сурады") && page.text.contains("Асел"))
    for role in Role.allCases where role != .caseWorker {
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
}
