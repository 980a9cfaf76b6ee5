import Core
import Database
import HTTP
import KurakTesting
import Localization
import Markup
import Testing

@testable import Web

@Suite struct `A refused form` {
  let house: TestHouse

  init() throws { house = try SmallHouse().house }

  @Test func `shows again what was typed, with a sentence beside the field`() throws {
    let typed = "\"><script>alert('ө')</script> more than twenty letters"
    let answer = try house.post(
      "/en/notes", ["text": typed, "long": "line one\nline <two>"], as: .participant)
    #expect(answer.status == 422)
    #expect(answer.text.contains("&quot;&gt;&lt;script&gt;alert(&#39;ө&#39;)&lt;/script&gt; more"))
    #expect(answer.text.contains(">line one\nline &lt;two&gt;</textarea>"))
    #expect(!answer.text.contains("<script>"))
    #expect(answer.text.contains("id=\"text-fault\""))
    #expect(answer.text.contains("aria-describedby=\"text-fault\""))
    #expect(answer.text.contains("aria-invalid=\"true\""))
    #expect(answer.text.contains("at most 20 letters"))
    #expect(answer.text.contains("role=\"alert\""))
  }

  @Test func `never shows a password again`() throws {
    let answer = try house.post(
      "/en/notes", ["text": "x", "secret": "canary-password"], as: .participant)
    #expect(answer.status == 422)
    #expect(!answer.text.contains("canary-password"))
  }

  @Test func `by a rule keeps what was typed, and nothing is written`() throws {
    let before = try house.read { tx in try tx.count("SELECT count(*) FROM journal") }
    let answer = try house.post("/en/notes", ["text": "refused"], as: .participant)
    #expect(answer.status == 409)
    #expect(answer.text.contains("value=\"refused\""))
    #expect(answer.text.contains("This form was used for something else"))
    _ = try house.person(.participant)
    let after = try house.read { tx in
      (
        try tx.count("SELECT count(*) FROM note"),
        try tx.count("SELECT count(*) FROM command_done"),
        try tx.count("SELECT count(*) FROM journal WHERE table_name = 'note'")
      )
    }
    #expect(after == (0, 0, 0))
    #expect(before >= 0)
  }

  @Test func `tells a program each field and what is wrong with it`() throws {
    let answer = try house.post(
      "/en/notes", ["text": ""], as: .participant, accept: "application/json")
    #expect(answer.status == 422)
    #expect(
      answer.text.contains("\"faults\":[{\"field\":\"text\",\"detail\":\"Please fill this in.\"}]"))
  }

  @Test func `carried out leads to the new thing, or says it to a program`() throws {
    let page = try house.post("/en/notes", ["text": "hello"], as: .participant)
    #expect(page.status == 303)
    #expect(page.headers["location"]?.hasPrefix("/en/notes/") == true)
    let program = try house.post(
      "/en/notes", ["text": "hello"], as: .participant, accept: "application/json")
    #expect(program.status == 200)
    #expect(program.text.contains("\"location\":\"/en/notes/"))
  }

  @Test func `is sent once however often it is sent`() throws {
    let id = UUID16.v7(at: house.now).description
    let answers = try (0..<3).map { _ in
      try house.post("/en/notes", ["text": "once", "command": id], as: .participant)
    }
    #expect(Set(answers.map { $0.headers["location"] }).count == 1)
    #expect(answers.allSatisfy { $0.status == 303 })
    #expect(try house.read { tx in try tx.count("SELECT count(*) FROM note") } == 1)
  }
}

@Suite struct `Fields` {
  let words = Localizer.keys

  @Test func `of a text in four languages are named by their language`() throws {
    let html = TranslatedField(
      "title", Message("t"), FormState(["title.ky": "А"]), words
    ).body.html
    for language in Language.allCases {
      #expect(
        html.contains("id=\"title.\(language.rawValue)\" name=\"title.\(language.rawValue)\""))
      #expect(html.contains("lang=\"\(language.tag)\""))
      #expect(html.contains("<label for=\"title.\(language.rawValue)\""))
    }
    #expect(html.contains("value=\"А\""))
    var reader = FormReader(try #require(FormData(query: "title.ky=%D0%90&title.uz=+&title.de=x")))
    #expect(reader.translated("title") == Translated([.ky: "А"]))
    try reader.finish()
  }

  @Test func `carry hint and fault to those who do not see them`() {
    let state = FormState(["a": "1"], faults: [Fault("a", Message("wrong"))])
    let html = TextField("a", Message("label"), state, words, hint: Message("hint")).body.html
    #expect(html.contains("aria-describedby=\"a-hint a-fault\""))
    #expect(html.contains("id=\"a-hint\"") && html.contains("id=\"a-fault\""))
    let choices = [(value: "x", title: "<X>"), (value: "1", title: "One")]
    let select = SelectField("a", Message("label"), choices: choices, state, words).body.html
    #expect(select.contains("<option value=\"1\" selected>One</option>"))
    #expect(select.contains("<option value=\"x\">&lt;X&gt;</option>"))
    #expect(CheckField("a", "Yes", isOn: true).body.html.contains("checked"))
    #expect(!CheckField("a", "Yes", isOn: false).body.html.contains("checked"))
  }

  @Test func `prefer what was typed, also when it is empty`() {
    var form = FormData()
    form.add("box", "a")
    form.add("box", "b")
    let typed = FormState(typed: form, faults: []).or(["name": "old"])
    #expect(typed.value("name") == "")
    #expect(typed.has("box", "b"))
    #expect(!typed.has("box", "c"))
    #expect(FormState().or(["name": "old"]).value("name") == "old")
    #expect(FormState(["name": "new"]).or(["name": "old"]).value("name") == "new")
  }

  @Test func `of a command carry a token and an id that is new each time`() throws {
    let house = try SmallHouse().house
    let pages = try (0..<2).map { _ in try house.get("/ky/notes", as: .participant).text }
    let ids = pages.compactMap { $0.firstMatch(of: /name="command" value="([0-9a-f-]{36})"/)?.1 }
    #expect(Set(ids).count == 2)
    #expect(pages[0].contains("name=\"token\""))
    #expect(
      pages[0].contains("<form method=\"post\" action=\"/ky/notes\" class=\"form\" novalidate>"))
  }

  @Test func `that come back keep the id of their command`() throws {
    let house = try SmallHouse().house
    let id = UUID16.v7(at: house.now).description
    let answer = try house.post("/en/notes", ["text": "", "command": id], as: .participant)
    #expect(answer.status == 422)
    #expect(answer.text.contains("name=\"command\" value=\"\(id)\""))
  }
}
