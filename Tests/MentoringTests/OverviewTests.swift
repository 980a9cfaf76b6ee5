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
    let model = try village.overview()
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
    #expect(try village.overview(of: village.house.neighbour).pairs.isEmpty)
  }

  @Test(.enabled(if: TestEngine.isSQLite)) func `reads growing lists through their indexes`() throws
  {
    for query in [
      MentorProfile.listing(village.community), MentoringRequest.openListing(village.community),
      PairStanding.listing(village.community),
      LoggedMeeting.listing(.make(at: village.house.now), village.community),
      Mentoring.meetings(
        of: [.make(at: village.house.now)], since: village.house.now.day, village.community),
    ] {
      let plan = try village.house.read { tx in try tx.plan(of: query) }
      #expect(!plan.contains { $0.contains("SCAN") }, "\(plan)")
    }
  }
}
