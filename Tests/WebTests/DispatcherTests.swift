import Core
import HTTP
import KurakTesting
import Testing
import Web

@Suite struct `A request` {
  let house: TestHouse

  init() throws { house = try SmallHouse().house }

  @Test(arguments: [
    "/ky/nothing", "/nothing", "/ky/notes/a/b", "/de/notes", "/KY/notes", "/ky/../ky", "/ky//notes",
    "/ky/%2e%2e/notes", "/ky/notes%00", "/%ff", "//", "/probe/x", "/ky/probe", "/notes", "/hook/x",
  ])
  func `to nowhere is 404, for a visitor and for somebody signed in`(path: String) throws {
    #expect(try house.get(path).status == 404)
    #expect(try house.get(path, as: .administrator).status == 404)
  }

  @Test func `in the wrong way is 405 and says which ways there are`() throws {
    let office = try house.post("/ky/office", [:], as: .administrator)
    #expect(office.status == 405)
    #expect(office.headers["allow"] == "GET, HEAD")
    let wish = try house.get("/ky/wish")
    #expect(wish.status == 405)
    #expect(wish.headers["allow"] == "POST")
    let notes = house.send(Request(.head, "/ky/wish"))
    #expect(notes.status == 405)
  }

  @Test func `finds a shape that begins with a parameter`() throws {
    #expect(try house.get("/ky/word/said").text == "word")
    #expect(try house.get("/ky/%D2%AF/said").text == "ү")
  }

  @Test func `of HEAD is answered as GET would be`() throws {
    #expect(house.send(Request(.head, "/probe")).status == 200)
    #expect(house.send(Request(.head, "/ky/notes")).status == 303)
  }

  @Test func `from a visitor to an inner page is sent to sign in and back`() throws {
    let answer = try house.get("/ky/notes")
    #expect(answer.status == 303)
    #expect(answer.headers["location"] == "/ky/sign-in?back=%2Fky%2Fnotes")
    let form = try house.post("/ru/notes", ["text": "abc"])
    #expect(form.status == 303)
    #expect(form.headers["location"] == "/ru/sign-in?back=%2Fru")
    #expect(try house.get("/ky/notes", accept: "application/json").status == 401)
  }

  @Test func `from somebody without the role is 403`() throws {
    #expect(try house.get("/ky/office", as: .participant).status == 403)
    #expect(try house.get("/ky/office", as: .facilitator).status == 403)
    #expect(try house.get("/ky/office", as: .administrator).status == 200)
  }

  @Test func `with more than a form may hold is 413`() throws {
    let wish = String(repeating: "a", count: 1001)
    #expect(try house.post("/ky/wish", ["wish": wish]).status == 413)
    #expect(try house.post("/ky/wish", ["wish": "a"]).text == "a")
  }

  @Test(arguments: [
    ("application/x-www-form-urlencoded", "wish=%zz"), ("multipart/form-data; boundary=x", "wish"),
    ("text/plain", "wish=a"), ("application/json", "{}"),
  ])
  func `with a form that cannot be read is 400`(type: String, body: String) {
    let headers: Headers = [
      "Host": "kurak.test", "Origin": "http://kurak.test", "Content-Type": type,
    ]
    let answer = house.send(Request(.post, "/ky/wish", headers: headers, body: Array(body.utf8)))
    #expect(answer.status == 400)
  }

  @Test func `in a house without a community finds only what needs none`() throws {
    let environment = house.environment
    let empty = Dispatcher(SmallHouse.endpoints, environment: environment) { _, _ in
      Viewer(secret: "visitor")
    }
    #expect(empty.respond(to: Request(.get, "/ky")).response.status == 404)
    #expect(empty.respond(to: Request(.get, "/probe")).response.status == 200)
  }

  @Test func `is named in the log by its shape alone`() throws {
    let request = Request(.get, "/ky/word/said")
    #expect(house.dispatcher.respond(to: request).pattern == "GET /{language}/{word}/said")
    #expect(house.dispatcher.respond(to: Request(.get, "/secret-code")).pattern == nil)
  }
}
