import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import Mentoring

@Suite struct `A mentor's offer` {
  let village: MentoringHouse

  init() throws { village = try MentoringHouse() }

  @Test func `is shown with what is free`() throws {
    let gul = try village.mentor("Гүлнара", capacity: 1)
    let page = try village.house.get("/ky/mentoring", as: .participant)
    #expect(page.status == 200 && page.text.contains("Гүлнара"))
    _ = try village.pair(gul, try village.participant("Айжан"))
    let profile = try village.house.read { tx in
      try MentorProfile.find(gul, community: village.community, in: tx)
    }
    #expect(profile?.free == 0 && profile?.taken == 1)
  }

  @Test func `is said anew without a second row`() throws {
    let gul = try village.mentor("Гүлнара")
    let offer = MentorProfile.Offer(
      offers: "Бюджет", languages: [.ru, .ky], district: "Кара-Суу", reach: "", capacity: 5,
      isListed: false)
    _ = try village.house.perform(OfferMentoring(offer), by: gul, roles: [.mentor])
    #expect(try village.count("SELECT count(*) FROM mentor_profile") == 1)
    let page = try village.house.get("/ky/mentoring", as: .participant)
    #expect(!page.text.contains("Гүлнара"))
  }

  @Test(arguments: [
    "+996 555 12 34 56", "0555123456", "(0555) 12-34-56", "чалыңыз 0 5 5 5 1 2 3",
  ])
  func `shows no telephone number`(reach: String) throws {
    let gul = try village.house.addPerson("Гүлнара", roles: [.mentor])
    let offer = MentorProfile.Offer(
      offers: "Бюджет", languages: [.ky], district: "", reach: reach)
    #expect(
      throws: DomainError.invalid([Fault("reach", Message("mentoring.fault.telephone"))])
    ) {
      try village.house.perform(OfferMentoring(offer), by: gul, roles: [.mentor])
    }
  }

  @Test(arguments: ["Шаршембиде саат 14:00, айыл өкмөтү, 12-кабинет", "1-мектеп, 2026-жылы"])
  func `may say a time and a room`(reach: String) { #expect(!reach.holdsTelephone) }

  @Test func `comes back with what was typed when it is refused`() throws {
    let answer = try village.house.post(
      "/en/mentoring/offer",
      [
        "offers": "How a budget is read", "language": "ky", "reach": "0555 123 456",
        "capacity": "3",
      ],
      as: .mentor)
    #expect(answer.status == 422)
    #expect(answer.text.contains("How a budget is read") && answer.text.contains("0555 123 456"))
  }

  @Test func `is a mentor's alone to make`() throws {
    for role in Role.allCases where role != .mentor {
      #expect(throws: DomainError.forbidden) {
        try village.house.perform(
          OfferMentoring(
            MentorProfile.Offer(offers: "x", languages: [.ky], district: "", reach: "")),
          as: role)
      }
    }
  }
}
