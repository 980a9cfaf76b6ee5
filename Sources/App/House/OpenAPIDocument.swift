import Core
import HTTP
import JSON
import Web

/// The table of routes as an OpenAPI 3.1 document.
struct OpenAPIDocument {
  let endpoints: [Endpoint]

  var bytes: [UInt8] {
    var json: [UInt8] = []
    text(
      #"{"openapi":"3.1.0","info":{"title":"Kurak","version":"1","description":"#, into: &json)
    "A school for women leaders and joint decisions. Ask with Accept: application/json."
      .write(json: &json)
    text(#"},"paths":{"#, into: &json)
    let paths = Dictionary(grouping: endpoints) { path(of: $0) }
    for (index, entry) in paths.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { text(",", into: &json) }
      entry.key.write(json: &json)
      text(":{", into: &json)
      for (place, endpoint) in entry.value.enumerated() {
        if place > 0 { text(",", into: &json) }
        operation(endpoint, into: &json)
      }
      text("}", into: &json)
    }
    text("}}", into: &json)
    return json
  }

  private func path(of endpoint: Endpoint) -> String {
    endpoint.place == .localized ? "/{language}\(endpoint.pattern.text)" : endpoint.pattern.text
  }

  private func operation(_ endpoint: Endpoint, into json: inout [UInt8]) {
    endpoint.method.rawValue.lowercased().write(json: &json)
    text(#":{"description":"#, into: &json)
    "For \(endpoint.access.words).".write(json: &json)
    text(#","parameters":["#, into: &json)
    let names = (endpoint.place == .localized ? ["language"] : []) + endpoint.pattern.parameters
    for (index, name) in names.enumerated() {
      if index > 0 { text(",", into: &json) }
      text(#"{"in":"path","required":true,"schema":{"type":"string"},"name":"#, into: &json)
      name.write(json: &json)
      text("}", into: &json)
    }
    text(#"],"responses":{"200":{"description":"the answer""#, into: &json)
    if let answer = endpoint.answer {
      text(#","content":{"application/json":{"schema":"#, into: &json)
      schema(answer, into: &json)
      text("}}", into: &json)
    }
    text(#"},"default":{"description":"a problem (RFC 9457)"}}}"#, into: &json)
  }

  private func schema(_ schema: JSONSchema, into json: inout [UInt8]) {
    switch schema {
    case .string(let format):
      text(#"{"type":"string""#, into: &json)
      if let format { text(",\"format\":\"\(format)\"", into: &json) }
      text("}", into: &json)
    case .integer: text(#"{"type":"integer"}"#, into: &json)
    case .number: text(#"{"type":"number"}"#, into: &json)
    case .boolean: text(#"{"type":"boolean"}"#, into: &json)
    case .any: text("{}", into: &json)
    case .array(let element):
      text(#"{"type":"array","items":"#, into: &json)
      self.schema(element, into: &json)
      text("}", into: &json)
    case .map(let value):
      text(#"{"type":"object","additionalProperties":"#, into: &json)
      self.schema(value, into: &json)
      text("}", into: &json)
    case .nullable(let value):
      text(#"{"anyOf":[{"type":"null"},"#, into: &json)
      self.schema(value, into: &json)
      text("]}", into: &json)
    case .object(let name, let fields): object(name, fields, into: &json)
    }
  }

  private func object(
    _ name: String, _ fields: [(String, JSONSchema)], into json: inout [UInt8]
  ) {
    text(#"{"type":"object","title":"#, into: &json)
    name.write(json: &json)
    text(#","properties":{"#, into: &json)
    for (index, field) in fields.enumerated() {
      if index > 0 { text(",", into: &json) }
      field.0.write(json: &json)
      text(":", into: &json)
      schema(field.1, into: &json)
    }
    text("}}", into: &json)
  }

  private func text(_ text: String, into json: inout [UInt8]) { json.append(contentsOf: text.utf8) }
}

extension Access {
  /// Who it is for, in English, for programs and for the matrix.
  package var words: String {
    switch self {
    case .anyone: "anyone"
    case .signedIn: "anyone signed in"
    case .roles(let roles): roles.map(\.rawValue).sorted().joined(separator: ", ")
    }
  }
}
