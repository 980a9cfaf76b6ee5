import Core
import HTTP
import KurakTesting
import Testing
import Web

@Suite struct `What a phone puts on its home screen` {
  let house: TestHouse

  init() throws { house = try SmallHouse(more: OfflineEndpoints.all).house }

  @Test(arguments: Language.allCases)
  func `begins in the language it was put there in, and is one application`(language: Language)
    throws
  {
    let answer = try house.get("/\(language.rawValue)/app.webmanifest")
    #expect(answer.status == 200)
    #expect(answer.headers["content-type"] == "application/manifest+json; charset=utf-8")
    #expect(answer.text.contains("\"start_url\":\"/\(language.rawValue)\""))
    #expect(answer.text.contains("\"lang\":\"\(language.tag)\""))
    #expect(answer.text.contains("\"id\":\"/\"") && answer.text.contains("standalone"))
  }

  @Test func `is named on every page, in its language`() throws {
    #expect(
      try house.get("/uz").text.contains("<link rel=\"manifest\" href=\"/uz/app.webmanifest\">"))
  }

  /// A phone is seen by others: the name on its screen says nothing of what is inside.
  @Test func `tells nobody whose it is or what it is for`() throws {
    let text = try house.get("/en/app.webmanifest", as: .participant).text
    #expect(text == (try house.get("/en/app.webmanifest").text))
    for word in ["women", "school", "rights", "vote"] { #expect(!text.lowercased().contains(word)) }
  }
}
