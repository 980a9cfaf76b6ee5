import Core
import HTTP
import KurakTesting
import Testing
import Web

@Suite struct `The language of an answer` {
  @Test(arguments: [
    ("", Language.ky), ("de, fr;q=0.9", .ky), ("ru", .ru), ("ru-KG,ru;q=0.9,en;q=0.8", .ru),
    ("en-US,en;q=0.5", .en), ("de;q=1, uz-Cyrl;q=0.7, ru;q=0.6", .uz), ("KY-kg", .ky),
    ("ru;q=0, en;q=0.1", .en), ("en;q=0.1,ru;q=0.9", .ru), (" ;;;,,q=1, ru;q=x", .ky),
    ("*", .ky), ("ru;q=nan, en;q=0.3", .en),
    (String(repeating: "de,", count: 10_000) + "ru", .ky),
  ])
  func `is the best of ours that the browser asks for`(accepted: String, language: Language) {
    let request = Request(.get, "/", headers: ["Accept-Language": accepted])
    #expect(PreferredLanguage.of(request) == language)
  }

  @Test func `is the one of the path, whatever the browser asks for`() throws {
    let house = try SmallHouse().house
    for language in Language.allCases {
      let answer = house.send(
        Request(.get, "/\(language.rawValue)", headers: ["Accept-Language": "ru"]))
      #expect(answer.text.contains("<html lang=\"\(language.tag)\">"))
    }
    let nowhere = house.send(Request(.get, "/nothing", headers: ["Accept-Language": "uz"]))
    #expect(nowhere.text.contains("<html lang=\"uz-Cyrl\">"))
  }

  @Test func `is changed on the same page, or at the start where a form was answered`() throws {
    let house = try SmallHouse().house
    let page = try house.get("/en/notes?page=2", as: .participant).text
    #expect(page.contains("<a href=\"/ky/notes\" lang=\"ky\" hreflang=\"ky\">Кыргызча</a>"))
    #expect(page.contains("<strong lang=\"en\">English</strong>"))
    let answered = try house.post("/en/notes", ["text": "x"], as: .participant)
    #expect(answered.status == 422)
    #expect(answered.text.contains("<a href=\"/ky\" lang=\"ky\""))
  }
}
