import Core
import Database
import HTTP
import People
import Web

extension TestHouse {
  /// Asks for a page as the person of a role; `nil` is a visitor.
  package func get(
    _ target: String, as role: Role? = nil, accept: String = "text/html"
  ) throws -> Response {
    send(Request(.get, target, headers: try headers(role, accept)))
  }

  package func get(_ target: String, by person: ID<Person>) -> Response {
    send(Request(.get, target, headers: headers(person: person, "text/html")))
  }

  /// Sends a form as the person of a role, as a browser would: with its token and its origin.
  package func post(
    _ target: String, _ fields: KeyValuePairs<String, String>, as role: Role? = nil,
    accept: String = "text/html"
  ) throws -> Response {
    post(target, fields.map { ($0.key, $0.value) }, headers: try headers(role, accept))
  }

  /// The same with fields that were put together before, some of them more than once.
  package func post(
    _ target: String, fields: [(String, String)], as role: Role
  ) throws -> Response {
    post(target, fields, headers: try headers(role, "text/html"))
  }

  package func post(
    _ target: String, _ fields: KeyValuePairs<String, String>, by person: ID<Person>
  ) -> Response {
    post(
      target, fields.map { ($0.key, $0.value) }, headers: headers(person: person, "text/html"))
  }

  /// Sends a file with fields, as `multipart/form-data`.
  package func upload(
    _ target: String, field: String, name: String, _ bytes: [UInt8],
    _ fields: KeyValuePairs<String, String> = [:], as role: Role
  ) throws -> Response {
    try upload(target, field: field, files: [(name, bytes)], fields, as: role)
  }

  /// Sends several files under one field, as a browser does.
  package func upload(
    _ target: String, field: String, files: [(name: String, bytes: [UInt8])],
    _ fields: KeyValuePairs<String, String> = [:], as role: Role
  ) throws -> Response {
    var headers = try headers(role, "text/html")
    headers.set("Content-Type", "multipart/form-data; boundary=seam")
    var body: [UInt8] = []
    for (key, value) in withToken(fields.map { ($0.key, $0.value) }, headers) {
      body += Array("--seam\r\nContent-Disposition: form-data; name=\"\(key)\"\r\n\r\n".utf8)
      body += Array("\(value)\r\n".utf8)
    }
    for file in files {
      let head = "Content-Disposition: form-data; name=\"\(field)\"; filename=\"\(file.name)\""
      body += Array("--seam\r\n\(head)\r\n\r\n".utf8)
      body += file.bytes + Array("\r\n".utf8)
    }
    body += Array("--seam--\r\n".utf8)
    return send(Request(.post, target, headers: headers, body: body))
  }

  package func send(_ request: Request) -> Response { dispatcher.respond(to: request).response }

  private func post(
    _ target: String, _ fields: [(String, String)], headers: Headers
  ) -> Response {
    var headers = headers
    headers.set("Content-Type", "application/x-www-form-urlencoded")
    let body = withToken(fields, headers)
      .map { "\(URLPath.encode($0))=\(URLPath.encode($1))" }.joined(separator: "&")
    return send(Request(.post, target, headers: headers, body: Array(body.utf8)))
  }

  private func withToken(
    _ fields: [(String, String)], _ headers: Headers
  ) -> [(String, String)] {
    let token = environment.keys.formToken.make(for: headers["x-test-person"] ?? "visitor")
    return fields + [("token", token)]
  }

  private func headers(_ role: Role?, _ accept: String) throws -> Headers {
    headers(person: try role.map { try person($0) }, accept)
  }

  private func headers(person: ID<Person>?, _ accept: String) -> Headers {
    var headers: Headers = [
      "Host": "kurak.test", "Origin": "http://kurak.test", "Accept": accept,
    ]
    if let person { headers.set("X-Test-Person", person.description) }
    return headers
  }

  /// In tests of rooms a header says who asks; how sessions say it is tested in People.
  static func viewer(of request: Request, in environment: Environment) throws -> Viewer {
    try environment.database.read { tx in
      let first = try CommunityRecord.first(in: tx)
      guard let person = request.headers["x-test-person"].flatMap({ ID<Person>($0) }) else {
        return Viewer(
          community: first?.id, communityName: first?.village ?? Translated(), secret: "visitor")
      }
      let found = try tx.first("SELECT community, name FROM person WHERE id = \(person)") { row in
        (community: try row(0) as ID<Community>, name: try row(1) as String)
      }
      guard let found else { throw DomainError.notFound }
      return Viewer(
        community: found.community, communityName: first?.village ?? Translated(), person: person,
        name: found.name, roles: try PersonRecord.roles(of: person, in: tx),
        secret: person.description)
    }
  }
}

extension Response {
  /// The body as text.
  package var text: String { String(decoding: body, as: UTF8.self) }
}
