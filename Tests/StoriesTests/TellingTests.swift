import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Stories

@Suite struct `A story` {
  let village: StoriesHouse
  var house: TestHouse { village.house }

  init() throws { village = try StoriesHouse() }

  private func fields(_ more: [(String, String)]) -> [(String, String)] {
    [
      ("title", "Кудук"), ("words", "Кошуналарды чогултуп, кеңешке бардым."),
      ("language", "ky"), ("command", UUID16.v7(at: house.now).description),
    ] + more
  }

  @Test func `is told, looked at, and then read`() throws {
    let sent = try house.post(
      "/ky/stories/new",
      fields: fields([("others", "none"), ("named", "yes"), ("use", "school"), ("use", "public")]),
      as: .resident)
    #expect(sent.status == 303)
    let path = try #require(sent.headers["location"])
    #expect(try house.get(path).status == 404)
    #expect(try house.get(path, as: .participant).status == 404)
    #expect(try house.get(path, as: .resident).status == 200)
    #expect(try house.get("/ky/stories", as: .facilitator).text.contains(path))
    #expect(try house.post(path + "/showing", [:], as: .facilitator).status == 303)
    let page = try house.get(path)
    #expect(page.text.contains("кеңешке бардым") && page.text.contains("The resident"))
    #expect(page.text.utf8.count < 60_000)
    #expect(try house.get("/en/stories").text.contains("Кудук"))
  }

  @Test func `comes back to its teller with a reason, and to nobody else`() throws {
    let id = try village.story(shown: false)
    let path = "/ky/stories/\(id)"
    let empty = try house.post(path + "/hiding", ["reason": ""], as: .facilitator)
    #expect(empty.status == 422 && empty.text.contains("reason-fault"))
    _ = try house.post(path + "/hiding", ["reason": "Коңшуңуз таанылат"], as: .facilitator)
    #expect(house.get(path, by: village.asel).text.contains("Коңшуңуз таанылат"))
    #expect(try house.get(path, as: .participant).status == 404)
    try village.act(
      ChangeStory(id, from: 1, to: StoryText("Кудук", "Башкача айтам.", in: .ky)))
    #expect(try village.find(id).stage == .waiting && village.find(id).reason.isEmpty)
  }

  @Test func `is never looked at by its own teller`() throws {
    let own = try house.perform(
      TellStory(StoriesHouse.well, for: [.school]), as: .facilitator)
    #expect(throws: rule("own-look")) { try house.perform(ShowStory(own), as: .facilitator) }
    _ = try house.perform(ShowStory(own), as: .administrator)
    #expect(throws: rule("shown")) { try house.perform(ShowStory(own), as: .administrator) }
  }

  @Test func `is looked at again when it is told anew, or gets a picture`() throws {
    let id = try village.story()
    #expect(
      try village.act(
        ChangeStory(id, from: 1, to: StoryText("Кудук", "Башкача айтам.", in: .ky))) == 2)
    #expect(try house.get("/ky/stories/\(id)").status == 404)
    _ = try house.perform(ShowStory(id), as: .facilitator)
    #expect(throws: rule("changed-meanwhile")) {
      try village.act(ChangeStory(id, from: 1, to: StoriesHouse.well))
    }
    let sound = try #require(PlainSound(file: Array("OggS".utf8) + [1]))
    try village.act(LayStoryFiles(story: id, picture: nil, sound: sound))
    #expect(try village.find(id).stage == .waiting)
  }

  @Test func `names nobody without a tick that she agrees`() throws {
    let named = StoryText(
      "Кудук", "Мага Айгүл Токтосунова жардам берди.", in: .ky, others: .none)
    #expect(
      throws: DomainError.invalid([
        Fault("others", Message("stories.fault.named", .text("Айгүл Токтосунова")))
      ])
    ) { try village.act(TellStory(named, for: [.school])) }
    var agreed = named
    agreed.others = .agreed
    _ = try village.act(TellStory(agreed, for: [.school]))
    let untold = try house.post(
      "/ky/stories/new", fields: fields([("use", "school")]), as: .resident)
    #expect(untold.status == 422 && untold.text.contains("others-fault"))
  }

  @Test(arguments: [
    ("Мага Айгүл Токтосунова жардам берди.", "Айгүл Токтосунова"),
    ("Айгүл Токтосуновага бардым.", "Айгүл Токтосуновага"),
    ("Анан Гүлнара эже келди.", "Гүлнара эже"),
    ("Бирге Турдубек уулу Нурлан казды.", "Турдубек уулу"),
    ("Мне помогла Анна Петрова.", "Анна Петрова"),
    ("Суу алыс эле. Кеңешке бардым.", nil),
    ("Ош облусунан келдим.", nil),
    ("Мен Асел Өмүрова кудук каздым.", nil),
  ])
  func `is searched for names of others`(words: String, found: String?) {
    #expect(NamedOther.find(in: words, besides: "Асел Өмүрова") == found)
  }

  @Test func `is told once, however often it is sent, and not without a use`() throws {
    let command = UUID16.v7(at: house.now)
    let tell = TellStory(StoriesHouse.well, for: [.school])
    let id = try village.act(tell, id: command)
    #expect(try village.act(tell, id: command) == id)
    #expect(try village.count("SELECT count(*) FROM story") == 1)
    #expect(throws: DomainError.invalid([Fault("use", Message("stories.fault.use"))])) {
      try village.act(TellStory(StoriesHouse.well, for: []))
    }
    for _ in 1..<TellStory.mostWaiting { try village.act(tell) }
    #expect(throws: rule("most", .number(TellStory.mostWaiting))) { try village.act(tell) }
  }

  @Test func `comes back with what was typed and ticked`() throws {
    let answer = try house.post(
      "/en/stories/new",
      fields: [
        ("title", ""), ("words", "Мен бардым"), ("language", "ru"), ("others", "agreed"),
        ("use", "print"),
      ], as: .resident)
    #expect(answer.status == 422 && answer.text.contains("title-fault"))
    #expect(answer.text.contains(">Мен бардым</textarea>"))
    #expect(answer.text.contains("value=\"agreed\" checked"))
    #expect(answer.text.contains("value=\"print\" checked"))
    #expect(!answer.text.contains("value=\"share\" checked"))
  }

  @Test func `hides the name of a teller who does not want it shown`() throws {
    let id = try village.story(isNamed: false)
    for answer in [
      try house.get("/ky/stories/\(id)"), try house.get("/ky/stories"),
      try house.get("/ky/stories/\(id)", as: .participant),
      try house.get("/ky/stories/\(id)", accept: "application/json"),
    ] { #expect(answer.status == 200 && !answer.text.contains("Өмүрова")) }
    #expect(try house.get("/ky/stories/\(id)", as: .facilitator).text.contains("Өмүрова"))
    let paper = try house.get("/ky/stories/\(id)/story.pdf")
    #expect(try !Poppler.text(of: paper.body).contains("Өмүрова"))
  }

  @Test func `has questions for whoever leads the talk`() throws {
    let id = try village.story()
    let path = "/en/stories/\(id)"
    #expect(try house.get(path).text.contains("What did she want to change"))
    _ = try house.post(
      path + "/questions", ["questions": "Ким биринчи келди?\n\nКим кайтып кетти?"],
      as: .facilitator)
    #expect(try village.find(id).questions == ["Ким биринчи келди?", "Ким кайтып кетти?"])
    let paper = try Poppler.text(of: try house.get(path + "/story.pdf").body)
    #expect(paper.contains(Poppler.plain("7. Ким кайтып кетти?")))
    #expect(
      throws: DomainError.invalid([
        Fault("questions", Message("stories.fault.questions", .number(SetQuestions.most)))
      ])
    ) {
      try house.perform(
        SetQuestions((0...SetQuestions.most).map(String.init), of: id), as: .facilitator)
    }
  }

  @Test func `is nobody's from another village, and is escaped`() throws {
    let id = try village.story(
      StoryText("<b>Кудук", "<script>alert(1)</script>", in: .ky))
    let page = try house.get("/ky/stories/\(id)")
    #expect(page.text.contains("&lt;script&gt;") && !page.text.contains("<script>alert"))
    let stranger = try house.addPerson("Мады", roles: [.administrator], in: house.neighbour)
    for path in ["", "/story.pdf", "/text"] {
      #expect(house.get("/ky/stories/\(id)\(path)", by: stranger).status == 404)
    }
    #expect(
      house.post("/ky/stories/\(id)/hiding", ["reason": "x"], by: stranger).status == 404)
    #expect(
      try house.post("/ky/stories/\(id)/withdrawal", [:], as: .facilitator).status == 404)
  }
}
