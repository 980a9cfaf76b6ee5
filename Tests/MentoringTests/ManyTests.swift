import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Mentoring

/// A district's school: 300 women ask, 60 mentors offer themselves, 600 pairs were brought together.
@Suite struct `Mentoring of many` {
  let village: MentoringHouse

  init() throws { village = try MentoringHouse() }

  private func mentors(_ count: Int) throws {
    for number in 1...count {
      _ = try village.mentor("Насаатчы Сабира Кумушалиева \(number)", district: "Мады")
    }
  }

  private func ask(_ count: Int) throws -> [ID<MentoringRequest>] {
    try (1...count).map { number in
      village.house.now = village.house.now.advanced(seconds: 60)
      return try village.ask(
        try village.participant("Айпери Сулайманова \(number)"),
        expecting: String(repeating: "Жыйында сүйлөгүм келет. ", count: 40))
    }
  }

  @Test func `the page of matching is light, and everybody is on one of its pages`() throws {
    try mentors(60)
    let requests = try ask(300)
    let path = "/ky/mentoring/matching"
    let page = try village.house.get(path, as: .facilitator)
    #expect(page.body.count < 60_000, "\(page.body.count)")
    let pages = try (1...20).map { try village.matching(page: $0) }
    #expect(pages.flatMap { $0.rows.map(\.request) } == requests, "the longest wait first")
    #expect(
      pages[0].rows.allSatisfy { $0.candidates.count == MatchingModel.best && $0.others == 57 })
    #expect(pages.flatMap { $0.rows.compactMap(\.suggested) }.count == 120, "two places each")
    for row in pages[0].rows where row.suggested != nil {
      #expect(row.candidates[0].person == row.suggested)
    }
    let one = try village.house.get("\(path)/requests/\(requests[299])", as: .facilitator)
    #expect(one.body.count < 60_000, "\(one.body.count)")
    #expect(one.text.ranges(of: #"type="radio""#).count == 50)
    let rest = try village.house.get("\(path)/requests/\(requests[299])?page=2", as: .facilitator)
    #expect(rest.text.ranges(of: #"type="radio""#).count == 10)
    let group = try village.house.get("\(path)/group", as: .facilitator)
    #expect(group.body.count < 60_000, "\(group.body.count)")
    #expect(group.text.ranges(of: #"type="checkbox""#).count == GroupMatchingModel.size)
    let front = try village.house.get("/ky/mentoring", as: .participant)
    #expect(front.body.count < 60_000, "\(front.body.count)")
  }

  @Test func `a refusal is read on her own page, or beside the group`() throws {
    try mentors(5)
    let requests = try ask(2)
    let path = "/en/mentoring/matching"
    let one = try village.house.post(
      path, ["request": requests[1].description], as: .facilitator)
    #expect(one.status == 422 && one.text.contains("Айпери Сулайманова 2</h1>"))
    #expect(one.text.ranges(of: #"type="radio""#).count == 5)
    let group = try village.house.post(path, ["title": "Топ"], as: .facilitator)
    #expect(group.status == 422 && group.text.contains("A group with one mentor</h1>"))
    let gone = try village.house.get(
      "\(path)/requests/\(ID<MentoringRequest>.make(at: village.house.now))", as: .facilitator)
    #expect(gone.status == 404)
    for part in ["group", "requests/\(requests[0])"] {
      #expect(try village.house.get("\(path)/\(part)", as: .mentor).status == 403)
      let stranger = try village.house.addPerson(
        "Жат \(part.count)", roles: [.facilitator], in: village.house.neighbour)
      let theirs = village.house.get("\(path)/\(part)", by: stranger)
      #expect(theirs.status == (part == "group" ? 200 : 404))
      #expect(!theirs.text.contains("Айпери"))
    }
  }

  @Test func `the overview is paged, and none of 600 pairs is cut off`() throws {
    let mentor = try village.mentor("Гүлнара", capacity: 20)
    let quiet = try village.pair(mentor, try village.participant("Үнсүз"))
    village.house.now = village.house.now.advanced(days: 30)
    let person = try village.participant("Бурул")
    let (community, now) = (village.community, village.house.now)
    let rows = (0..<600).map { number in
      (id: ID<Mentorship>.make(at: now), at: now.advanced(seconds: Int64(number)))
    }
    try village.house.environment.database.write(
      as: Stamp(command: .v7(at: now), actor: nil, community: community.uuid, at: now)
    ) { tx in
      for row in rows {
        try tx.insert(
          into: Mentorship.table, row.id,
          [
            "community": community, "mentor": mentor, "title": "",
            "state": Mentorship.State.active, "proposed_at": row.at, "answered_at": row.at,
          ])
        try tx.insert(
          into: Mentorship.members, Mentorship.memberID(row.id, person),
          ["community": community, "mentorship": row.id, "person": person])
      }
    }
    let pages = try (1...13).map { try village.overview(page: $0) }
    #expect(pages.flatMap { $0.pairs.map(\.id) } == [quiet] + rows.reversed().map(\.id))
    #expect(pages[0].pairs[0].quietWeeks == 4 && pages[0].paging.last == 13)
    let page = try village.house.get("/ky/mentoring/overview", as: .facilitator)
    #expect(page.body.count < 60_000, "\(page.body.count)")
  }
}
