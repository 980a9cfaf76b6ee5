import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Stories

@Suite struct `A story told by a recording` {
  let village: StoriesHouse
  var house: TestHouse { village.house }

  init() throws { village = try StoriesHouse() }

  private static let ogg = Array("OggS".utf8) + [1, 2]
  private static let spoken = StoryText(
    "Кудук", "Көчөгө кудук казганымды айтам.", in: .ky, telling: .voice)

  private func told(_ text: StoryText = spoken, for uses: Set<StoryUse>? = nil) throws
    -> ID<Story>
  {
    var command = TellStory(text, for: uses ?? StoriesHouse.everything)
    command.sound = try #require(PlainSound(file: Self.ogg))
    return try village.act(command)
  }

  private func fault(_ field: String, _ key: String) -> DomainError {
    .invalid([Fault(field, Message(key: "stories.fault.\(key)", arguments: []))])
  }

  @Test func `is sent with a voice and one sentence, looked at, and heard`() throws {
    let sent = try house.upload(
      "/ky/stories/new", field: "sound", name: "v.ogg", Self.ogg,
      [
        "title": "Кудук", "telling": "voice", "words": "Көчөгө кудук казганымды айтам.",
        "language": "ky", "others": "none", "named": "yes", "use": "public",
        "command": UUID16.v7(at: house.now).description,
      ], as: .resident)
    #expect(sent.status == 303)
    let path = try #require(sent.headers["location"])
    let desk = try house.get(path, as: .facilitator).text
    #expect(desk.contains("Аягына чейин угуңуз"))
    #expect(try house.post(path + "/showing", [:], as: .facilitator).status == 303)
    let page = try house.get(path).text
    let (voice, caption) = (
      try #require(page.firstRange(of: "<audio")),
      try #require(page.firstRange(of: "Бул окуя үн менен айтылган"))
    )
    #expect(voice.lowerBound < caption.lowerBound)
    #expect(page.contains("Көчөгө кудук казганымды айтам."))
    #expect(try house.get("/en/stories").text.contains("By voice"))
    #expect(
      try house.get(path, accept: "application/json").text.contains("\"telling\":\"voice\""))
  }

  @Test func `needs the recording and a sentence that says what it is about`() throws {
    #expect(throws: fault("sound", "voice")) {
      try village.act(TellStory(Self.spoken, for: [.school]))
    }
    var shown = Self.spoken
    shown.telling = .picture
    #expect(throws: fault("picture", "picture")) { try told(shown) }
    for words in ["Кудук", String(repeating: "щ", count: StoryText.mostCaption + 1)] {
      var text = Self.spoken
      text.words = words
      #expect(throws: DomainError.self) { try told(text) }
    }
    let back = try house.post(
      "/en/stories/new",
      fields: [
        ("title", "Кудук"), ("telling", "voice"), ("words", "Көчөгө кудук казганымды айтам."),
        ("language", "ky"), ("others", "none"), ("use", "school"),
      ], as: .resident)
    #expect(back.status == 422 && back.text.contains("sound-fault"))
    #expect(back.text.contains("value=\"voice\" checked"))
    #expect(back.text.contains(">Көчөгө кудук казганымды айтам.</textarea>"))
  }

  @Test func `keeps what tells it until it is told otherwise`() throws {
    let id = try told()
    let voice = try #require(
      try house.read { tx in
        try Story.media.all(of: id.uuid, community: house.community, in: tx).first
      })
    #expect(throws: rule("told-by-it")) {
      try village.act(TakeStoryFile(story: id, file: voice.id))
    }
    var shown = Self.spoken
    shown.telling = .picture
    #expect(throws: fault("picture", "picture")) {
      try village.act(ChangeStory(id, from: 1, to: shown))
    }
    let other = try #require(PlainSound(file: Self.ogg + [3]))
    try village.act(LayStoryFiles(story: id, picture: nil, sound: other))
    try village.act(ChangeStory(id, from: 1, to: StoriesHouse.well))
    let last = try #require(
      try house.read { tx in
        try Story.media.all(of: id.uuid, community: house.community, in: tx).first
      })
    #expect(last.id != voice.id, "a new voice takes the place of the old one")
    try village.act(TakeStoryFile(story: id, file: last.id))
    #expect(try village.find(id).text == StoriesHouse.well)
  }

  /// A form that waited on a phone since before there was a choice.
  @Test func `is not what a form without a choice means`() throws {
    let id = try village.story()
    #expect(try village.find(id).text.telling == .words)
    let form = try house.get("/ky/stories/new", as: .resident).text
    #expect(form.contains("value=\"words\" checked"))
  }

  @Test func `says on paper where it is heard`() throws {
    let id = try told()
    _ = try house.perform(ShowStory(id), as: .facilitator)
    let paper = try Poppler.text(of: try house.get("/en/stories/\(id)/story.pdf").body)
    #expect(paper.contains(Poppler.plain("This story is told by voice: hear it at the address")))
    #expect(paper.contains(Poppler.plain("/en/stories/\(id)")))
  }

  @Test func `goes onto a phone with its voice, and is named there while it stands`() throws {
    let id = try told(for: [.open, .school])
    func standing() throws -> [ID<Story>] {
      try house.read { tx in try Story.standing(in: house.community, tx) }
    }
    #expect(try standing().isEmpty, "nobody has looked at it")
    _ = try house.perform(ShowStory(id), as: .facilitator)
    #expect(try standing() == [id])
    let page = try house.get("/ky/stories/\(id)", as: .participant).text
    #expect(page.contains("data-keep=\"/ky/stories/\(id)\""))
    #expect(page.contains("data-files=\"/ky/stories/\(id)/files/"))
    #expect(try house.get("/ky/stories").text.contains("data-keep=\"/ky/stories /ky/stories/\(id)"))
    try village.act(EndConsent(.open, of: id))
    #expect(try standing().isEmpty)
    // In the school it is read still, and goes onto no phone.
    let inside = try house.get("/ky/stories/\(id)", as: .participant)
    #expect(inside.status == 200 && !inside.text.contains("data-keep"))
    #expect(try house.get("/ky/stories/\(id)").status == 404)
  }
}
