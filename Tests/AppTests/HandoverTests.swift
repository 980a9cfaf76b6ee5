import AES
import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Sodium
import Testing
import Translation
import Web

@testable import App

/// What a phone saved as a file, brought by somebody else.
@Suite struct `A file from a phone` {
  private let whole: WholeHouse
  private let sentences: [Sentence]
  private var environment: Environment { whole.house.environment }

  init() throws {
    whole = try WholeHouse()
    let words = try #require(ShippedText(path: "Locales/core.ky"))
    sentences = ShippedTexts(folder: ProjectFolder.path("")).sentences(of: words)
      .filter { !$0.words.contains("{") }
  }

  private func person(_ role: Role) throws -> ID<Person> {
    let found: ID<Person>? = try environment.database.read { tx in
      try tx.first("SELECT id FROM person WHERE name = \("The \(role.rawValue)")") { try $0(0) }
    }
    return try #require(found)
  }

  /// A form as the phone of somebody seals it.
  private func row(
    by role: Role = .participant, _ place: Int = 0, words: String = "Башкача",
    action: String = "/ky/words/sentence"
  ) throws -> [String: String] {
    let person = try person(role)
    let command = UUID16.v7(at: environment.now()).description
    let sentence = sentences[place]
    let form: [String: Any] = [
      "action": action, "title": "Сөздөр",
      "fields": [
        ["token", "of another day"], ["command", command], ["file", sentence.text.path],
        ["line", String(sentence.line)], ["words", words], ["note", ""],
      ],
    ]
    let tag = OfflineKey.tag(of: person, environment.keys)
    let nonce = Random.bytes(12)
    let sealed = AESGCM.seal(
      [UInt8](try JSONSerialization.data(withJSONObject: form)), nonce: nonce,
      for: Array("\(tag) \(command)".utf8), key: OfflineKey.bytes(of: person, environment.keys))
    return [
      "person": tag, "command": command, "iv": Data(nonce).base64EncodedString(),
      "data": Data(try #require(sealed)).base64EncodedString(),
    ]
  }

  private func file(_ rows: [[String: String]]) throws -> [UInt8] {
    [UInt8](try JSONSerialization.data(withJSONObject: ["kurak": 1, "rows": rows]))
  }

  private func bring(_ file: [UInt8], as role: Role = .facilitator) throws -> Response {
    let secret = try #require(whole.sessions[role])
    let token = environment.keys.formToken.make(for: secret)
    var body = Array(
      "--seam\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n".utf8)
    body += Array(
      "--seam\r\nContent-Disposition: form-data; name=\"file\"; filename=\"k.json\"\r\n\r\n".utf8)
    body += file + Array("\r\n--seam--\r\n".utf8)
    return whole.house.respond(
      to: Request(
        .post, "/en/offline/handover",
        headers: [
          "Host": "kurak.test", "Origin": "http://kurak.test", "Accept": "application/json",
          "Cookie": "kurak=\(secret)", "Content-Type": "multipart/form-data; boundary=seam",
        ], body: body))
  }

  private func outcome(_ response: Response) -> [String: Int] {
    (try? JSONDecoder().decode([String: Int].self, from: Data(response.body))) ?? [:]
  }

  private func sent() throws -> [String] {
    try environment.database.read { tx in
      try tx.all("SELECT words FROM word_correction ORDER BY words") { try $0(0) }
    }
  }

  @Test func `is carried out in the name of whoever wrote it, once, however often it comes`()
    throws
  {
    let rows = [try row(words: "Биринчи"), try row(by: .resident, 1, words: "Экинчи")]
    for _ in 1...3 {
      let said = outcome(try bring(try file(rows)))
      #expect(said == ["taken": 2, "refused": 0, "later": 0, "strange": 0])
    }
    #expect(try sent() == ["Биринчи", "Экинчи"])
    let writers: [ID<Person>] = try environment.database.read { tx in
      try tx.all("SELECT person FROM word_correction ORDER BY words") { try $0(0) }
    }
    #expect(writers == [try person(.participant), try person(.resident)])
  }

  @Test func `does not hold up the others with one that is refused`() throws {
    let rows = [try row(words: ""), try row(1, words: "Жарайт"), try row(action: "/ky/nowhere")]
    #expect(outcome(try bring(try file(rows)))["taken"] == 1)
    #expect(outcome(try bring(try file(rows)))["refused"] == 2)
    #expect(try sent() == ["Жарайт"])
  }

  @Test func `gives nobody a right that she does not have`() throws {
    let rows = [
      try row(action: "/ky/words/corrections/019aaaaa-0000-7000-8000-000000000000/judgement")
    ]
    #expect(outcome(try bring(try file(rows), as: .administrator))["refused"] == 1)
    #expect(outcome(try bring(try file([try row(action: "/ky/offline/handover")])))["refused"] == 1)
  }

  @Test func `opens nothing that was changed, moved to another or sealed elsewhere`() throws {
    var moved = try row()
    moved["person"] = OfflineKey.tag(of: try person(.administrator), environment.keys)
    var renamed = try row()
    renamed["command"] = UUID16.v7(at: environment.now()).description
    var changed = try row()
    changed["data"] = Data([UInt8](repeating: 7, count: 60)).base64EncodedString()
    var foreign = try row()
    foreign["person"] = "AAAA"
    let said = outcome(try bring(try file([moved, renamed, changed, foreign])))
    #expect(said == ["taken": 0, "refused": 0, "later": 0, "strange": 4])
    #expect(try sent().isEmpty)
  }

  @Test func `is refused whole where it is torn or no file of ours`() throws {
    let whole = try file([try row()])
    for bytes in [Array(whole.dropLast(5)), Array("{}".utf8), Array("[1]".utf8), [0xFF, 0x00]] {
      #expect(try bring(bytes).status == 422)
    }
    #expect(try bring([]).status == 422)
    #expect(try sent().isEmpty)
  }

  @Test func `says nothing of whose it was or what stood in it`() throws {
    let answer = try bring(try file([try row(words: "Жашыруун сөз")])).text
    #expect(!answer.contains("Жашыруун") && !answer.contains("participant"))
  }

  @Test func `carries pictures as the phone would`() throws {
    let picture: [UInt8] = [0xFF, 0xD8, 0x0D, 0x0A, 0x2D, 0x2D]
    let form = try JSONSerialization.data(withJSONObject: [
      "action": "/ky/x", "fields": [["token", "old"], ["words", "Ң \"ө\" ү"]],
      "files": [
        [
          "name": "picture", "called": "сүрөт\".jpg", "type": "image/jpeg",
          "data": Data(picture).base64EncodedString(),
        ]
      ],
    ])
    let handed = try JSONDecoder().decode(HandedForm.self, from: form)
    let request = handed.request(
      like: Request(.post, "/", headers: ["Host": "kurak.test"], isSecure: true), token: "new")
    let read = try #require(FormData(of: request))
    #expect(read["token"] == "new" && read["words"] == "Ң \"ө\" ү" && read["waited"] == "1")
    #expect(read.file("picture")?.bytes == picture && read.file("picture")?.name == "сүрөт.jpg")
    #expect(request.headers["origin"] == "https://kurak.test")
  }
}
