import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Stories

@Suite struct `Her consent` {
  let village: StoriesHouse
  var house: TestHouse { village.house }

  init() throws { village = try StoriesHouse() }

  /// Everything that anybody but the teller is given of this room, as one text.
  private func everything(about id: ID<Story>) throws -> String {
    var seen = ""
    let readers: [Role?] = [nil] + Role.allCases
    let paths = ["", "/\(id)", "/\(id)/text", "/\(id)/story.pdf", "/new"].map { "/ky/stories\($0)" }
    for reader in readers {
      for path in paths + ["/ky/recognition"] {
        for accept in ["text/html", "application/json"] {
          let answer = try house.get(path, as: reader, accept: accept)
          seen +=
            answer.headers["content-type"] == "application/pdf"
            ? try Poppler.text(of: answer.body) : answer.text
        }
      }
    }
    for viewer in [village.visitor, try village.member()] {
      seen += try village.titles(in: "1-voice", for: viewer).joined(separator: "\n")
    }
    return seen
  }

  @Test func `is given for each use by itself`() throws {
    let id = try village.story(for: [.school])
    let path = "/ky/stories/\(id)"
    #expect(try house.get(path).status == 404)
    let member = try house.get(path, as: .participant)
    #expect(member.status == 200)
    #expect(!member.text.contains("story.pdf") && !member.text.contains("wa.me"))
    #expect(try house.get(path + "/story.pdf", as: .participant).status == 404)
    for use in ["public", "print", "share"] {
      let given = house.post(path + "/consents/give", ["use": use], by: village.asel)
      #expect(given.status == 303)
    }
    let page = try house.get(path)
    #expect(page.text.contains("story.pdf") && page.text.contains("wa.me"))
    #expect(try house.get(path + "/story.pdf").headers["content-type"] == "application/pdf")
  }

  @Test func `is ended with a date, and the story is out of every use at once`() throws {
    let id = try village.story()
    _ = try house.perform(LinkStory(id, to: "1-voice", of: "my-voice"), as: .facilitator)
    let path = "/ky/stories/\(id)"
    let sound = try #require(PlainSound(file: Array("OggS".utf8) + [1]))
    try village.act(LayStoryFiles(story: id, picture: nil, sound: sound))
    _ = try house.perform(ShowStory(id), as: .facilitator)
    let file = try #require(
      try house.get(path).text.firstMatch(of: /src="([^"]*\/files\/[^"]*)"/)
    ).1
    let before = try everything(about: id)
    #expect(before.contains("Кудук кантип казылды"))
    #expect(before.contains("Кошуналардычогултуп"), "the paper has it too")
    house.now = house.now.advanced(days: 3)
    #expect(house.post(path + "/consents/end", [:], by: village.asel).status == 303)
    let after = try everything(about: id)
    for words in ["Кудук", "казылды", "Кошуналар", "Өмүрова"] {
      #expect(!after.contains(words), "\(words)")
    }
    for reader in [nil] + Role.allCases.map({ $0 as Role? }) {
      #expect(try house.get(String(file), as: reader).status == 404)
      #expect(try !house.get("/ky/stories", as: reader).text.contains("\(id)"))
    }
    let hers = house.get(path, by: village.asel)
    #expect(hers.status == 200 && hers.text.contains("23.11.2026"))
    #expect(hers.text.contains("26.11.2026"), "the day on which each was ended")
    #expect(try village.find(id).uses.isEmpty)
  }

  @Test(arguments: StoryUse.allCases)
  func `ended for one use leaves the others`(use: StoryUse) throws {
    let id = try village.story()
    let path = "/ky/stories/\(id)"
    try village.act(EndConsent(use, of: id))
    let (visitor, member) = (try house.get(path), try house.get(path, as: .participant))
    #expect((visitor.status == 200) == (use != .open))
    #expect(member.status == 200, "the public page or the school")
    #expect(member.text.contains("story.pdf") == (use != .print))
    #expect(member.text.contains("wa.me") == (use != .share && use != .open))
    #expect(try (house.get(path + "/story.pdf").status == 404) == (use == .print || use == .open))
  }

  @Test func `is hers to give; those who run the school may only end it`() throws {
    let id = try village.story(for: [.school])
    #expect(throws: DomainError.notFound) {
      try house.perform(GiveConsent(.open, of: id), as: .facilitator)
    }
    #expect(throws: DomainError.notFound) {
      try house.perform(EndConsent(nil, of: id), as: .participant)
    }
    let ended = try house.post("/ky/stories/\(id)/consents/end", [:], as: .facilitator)
    #expect(ended.headers["location"] == "/ky/stories")
    #expect(try house.get("/ky/stories/\(id)", as: .facilitator).status == 404)
    #expect(throws: DomainError.notFound) {
      try house.perform(ShowStory(id), as: .facilitator)
    }
    try village.act(GiveConsent(.school, of: id))
    #expect(try house.get("/ky/stories/\(id)", as: .participant).status == 200)
  }

  @Test func `given or ended twice is once`() throws {
    let id = try village.story(for: [.school])
    let command = UUID16.v7(at: house.now)
    for _ in 0..<3 { try village.act(GiveConsent(.print, of: id), id: command) }
    try village.act(GiveConsent(.print, of: id))
    #expect(try village.count("SELECT count(*) FROM story_consent") == 2)
    for _ in 0..<2 { try village.act(EndConsent(.print, of: id)) }
    #expect(
      try village.count("SELECT count(*) FROM story_consent WHERE ended_at IS NOT NULL") == 1)
    let wrong = house.post(
      "/ky/stories/\(id)/consents/give", ["use": "television"], by: village.asel)
    #expect(wrong.status == 422)
  }

  @Test func `taken back for good erases words, voice and links`() throws {
    let id = try village.story()
    _ = try house.perform(LinkStory(id, to: "1-voice", of: "my-voice"), as: .facilitator)
    let withdrawn = house.post("/ky/stories/\(id)/withdrawal", [:], by: village.asel)
    #expect(withdrawn.headers["location"] == "/ky/stories")
    #expect(house.get("/ky/stories/\(id)", by: village.asel).status == 404)
    #expect(try village.count("SELECT count(*) FROM story WHERE words <> ''") == 0)
    #expect(try village.count("SELECT count(*) FROM story_lesson") == 0)
    #expect(
      try village.count(
        "SELECT count(*) FROM journal WHERE coalesce(before, '') LIKE '%чогултуп%'") == 0)
    #expect(
      try village.count(
        "SELECT count(*) FROM journal WHERE coalesce(after, '') LIKE '%чогултуп%'") == 0)
  }
}

@Suite struct `A story in a lesson` {
  let village: StoriesHouse

  init() throws { village = try StoriesHouse() }

  private func link(_ id: ID<Story>, as role: Role = .facilitator) throws {
    _ = try village.house.perform(LinkStory(id, to: "1-voice", of: "my-voice"), as: role)
  }

  @Test func `is shown only as far as her consent reaches`() throws {
    let id = try village.story(for: [.school])
    try link(id)
    try link(id)
    #expect(try village.count("SELECT count(*) FROM story_lesson") == 1)
    #expect(try village.titles(in: "1-voice", for: village.member()).count == 1)
    #expect(try village.titles(in: "1-voice", for: village.visitor).isEmpty)
    #expect(try village.titles(in: "2-council", for: village.member()).isEmpty)
    try village.act(GiveConsent(.open, of: id))
    #expect(try village.titles(in: "1-voice", for: village.visitor).count == 1)
    try village.act(EndConsent(.school, of: id))
    #expect(try village.titles(in: "1-voice", for: village.member()).isEmpty)
    #expect(try village.titles(in: "1-voice", for: village.visitor).isEmpty)
  }

  @Test func `is put there by those who run the school, with her consent`() throws {
    let id = try village.story(for: [.open])
    #expect(throws: rule("no-school")) { try link(id) }
    try village.act(GiveConsent(.school, of: id))
    #expect(throws: DomainError.forbidden) { try link(id, as: .mentor) }
    let path = "/ky/stories/\(id)/lessons"
    let wrong = try village.house.post(path, ["lesson": "my-voice/9"], as: .facilitator)
    #expect(wrong.status == 422)
    let put = try village.house.post(path, ["lesson": "my-voice/2-council"], as: .facilitator)
    #expect(put.status == 303)
    #expect(try village.titles(in: "2-council", for: village.member()).count == 1)
    let page = try village.house.get("/ky/stories/\(id)", as: .facilitator)
    #expect(page.text.contains("Сабак 2-council"))
    let removed = try village.house.post(
      path + "/removal", ["lesson": "my-voice/2-council"], as: .facilitator)
    #expect(removed.status == 303)
    #expect(try village.titles(in: "2-council", for: village.member()).isEmpty)
  }

  @Test func `stands beside few others, and in no other village`() throws {
    for _ in 0..<StoryLesson.most { try link(try village.story()) }
    #expect(throws: rule("lesson-full", .number(StoryLesson.most))) {
      try link(try village.story())
    }
    #expect(
      try village.titles(in: "1-voice", for: Viewer(community: village.house.neighbour)).isEmpty)
  }
}
