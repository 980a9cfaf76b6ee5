import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

/// What a form carries, and what of it is missing or foreign.
struct Forgery: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var change: @Sendable (inout Headers, inout String) -> Void

  static let all: [Forgery] = [
    .init(testDescription: "no token") { _, body in body = "text=forged" },
    .init(testDescription: "an empty token") { _, body in body = "text=forged&token=" },
    .init(testDescription: "a cut token") { _, body in body.removeLast() },
    .init(testDescription: "a longer token") { _, body in body += "A" },
    .init(testDescription: "another's token") { _, body in body = "text=forged&token=OTHER" },
    .init(testDescription: "a token twice, the wrong one first") { _, body in
      body = "token=x&" + body
    },
    .init(testDescription: "no origin") { headers, _ in
      headers = Headers(headers.fields.filter { $0.name != "Origin" }.map { ($0.name, $0.value) })
    },
    .init(testDescription: "a null origin") { headers, _ in headers.set("Origin", "null") },
    .init(testDescription: "a foreign origin") { headers, _ in
      headers.set("Origin", "http://evil.example")
    },
    .init(testDescription: "an origin that begins like ours") { headers, _ in
      headers.set("Origin", "http://kurak.test.evil.example")
    },
    .init(testDescription: "another port") { headers, _ in
      headers.set("Origin", "http://kurak.test:8081")
    },
    .init(testDescription: "another scheme") { headers, _ in
      headers.set("Origin", "https://kurak.test")
    },
    .init(testDescription: "no host") { headers, _ in
      headers = Headers(headers.fields.filter { $0.name != "Host" }.map { ($0.name, $0.value) })
    },
  ]
}

@Suite struct `A forged form` {
  let house: TestHouse

  init() throws {
    house = try SmallHouse().house
    _ = try house.perform(WriteNote(text: "first"), as: .administrator)
    _ = try house.person(.facilitator)
  }

  private func send(
    _ endpoint: Endpoint, as person: ID<Person>, _ change: (inout Headers, inout String) -> Void
  ) -> Response {
    let note = "00000000-0000-0000-0000-000000000000"
    let path =
      (endpoint.place == .localized ? "/ky" : "")
      + endpoint.pattern.text.replacing("{note}", with: note)
    var headers: Headers = [
      "Host": "kurak.test", "Origin": "http://kurak.test", "X-Test-Person": person.description,
      "Content-Type": "application/x-www-form-urlencoded",
    ]
    let token = house.environment.keys.formToken.make(for: person.description)
    var body = "text=forged&token=\(token)"
    change(&headers, &body)
    return house.send(Request(.post, path, headers: headers, body: Array(body.utf8)))
  }

  @Test(arguments: Forgery.all)
  func `is 403 at every door and changes nothing`(forgery: Forgery) throws {
    let administrator = try house.person(.administrator)
    let before = try house.environment.database.contents()
    #expect(SmallHouse.forms.count == 4)
    for endpoint in SmallHouse.forms {
      #expect(send(endpoint, as: administrator, forgery.change).status == 403)
    }
    #expect(try house.environment.database.contents() == before)
    // The doors themselves are open.
    for endpoint in SmallHouse.forms {
      #expect(send(endpoint, as: administrator) { _, _ in }.status != 403)
    }
  }

  @Test func `with the token of another session or visit is 403`() throws {
    let (one, other) = (try house.person(.administrator), try house.person(.facilitator))
    for secret in [other.description, "visitor", ""] {
      let token = house.environment.keys.formToken.make(for: secret)
      let answer = send(SmallHouse.forms[0], as: one) { _, body in
        body = "text=forged&token=\(token)"
      }
      #expect(answer.status == 403)
    }
  }

  @Test func `never opens to a session without a secret`() throws {
    let token = house.environment.keys.formToken
    let request = Request(.post, "/", headers: ["Host": "a", "Origin": "http://a"])
    #expect(!token.admits(request, token: token.make(for: ""), secret: ""))
    #expect(token.admits(request, token: token.make(for: "s"), secret: "s"))
    #expect(token.make(for: "s") != token.make(for: "t"))
  }

  @Test func `over TLS needs an origin with TLS`() {
    let token = house.environment.keys.formToken
    for (origin, isGood) in [("https://a", true), ("http://a", false)] {
      let request = Request(
        .post, "/", headers: ["Host": "a", "Origin": origin], isSecure: true)
      #expect(token.admits(request, token: token.make(for: "s"), secret: "s") == isGood)
    }
  }

  @Test func `cannot be sent by GET or HEAD, whoever follows a link`() throws {
    let before = try house.environment.database.contents()
    let person = try house.person(.administrator)
    for endpoint in SmallHouse.endpoints {
      let path =
        (endpoint.place == .localized ? "/ky" : "")
        + endpoint.pattern.text.replacing("{note}", with: UUID16.v7(at: house.now).description)
        .replacing("{kind}", with: "rule").replacing("{word}", with: "w")
      for method in [Method.get, .head] {
        let headers: Headers = ["Host": "kurak.test", "X-Test-Person": person.description]
        _ = house.send(Request(method, path + "?text=forged&command=1", headers: headers))
      }
    }
    #expect(try house.environment.database.contents() == before)
  }
}
