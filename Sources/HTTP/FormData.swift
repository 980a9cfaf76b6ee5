/// What a form or a query sent: names with values in their order, and uploaded files.
package struct FormData: Sendable {
  package struct File: Sendable {
    package let field: String
    package let name: String
    package let bytes: [UInt8]
  }

  package private(set) var fields: [(name: String, value: String)] = []
  package private(set) var files: [File] = []

  package init() {}

  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
  package func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }
  package func file(_ field: String) -> File? { files.first { $0.field == field } }

  package mutating func add(_ name: String, _ value: String) { fields.append((name, value)) }
  mutating func add(_ file: File) { files.append(file) }
}

extension FormData {
  /// More fields than any form of ours has; a body with more is refused.
  package static let fieldLimit = 5000

  /// Reads `application/x-www-form-urlencoded`; `nil` when it cannot be read one way.
  package init?(urlEncoded bytes: [UInt8]) {
    for pair in bytes.split(separator: 38) {
      let parts = pair.split(separator: 61, maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = parts.first,
        let name = PercentCoding.decode(bytes: first, plusIsSpace: true),
        let value = PercentCoding.decode(bytes: parts.count > 1 ? parts[1] : [], plusIsSpace: true),
        fields.count < FormData.fieldLimit
      else { return nil }
      add(name, value)
    }
  }

  package init?(query: String) { self.init(urlEncoded: Array(query.utf8)) }

  /// Reads the body of a request by its content type; an absent body is an empty form.
  package init?(of request: Request) {
    guard !request.body.isEmpty else {
      self.init()
      return
    }
    let type = request.headers["content-type"] ?? ""
    switch type.prefix(while: { $0 != ";" && $0 != " " }).lowercased() {
    case "application/x-www-form-urlencoded":
      self.init(urlEncoded: request.body)
    case "multipart/form-data":
      guard let boundary = MultipartReader.boundary(in: type) else { return nil }
      self.init(multipart: request.body, boundary: boundary)
    default: return nil
    }
  }

  package init?(multipart body: [UInt8], boundary: String) {
    var reader = MultipartReader(body, boundary: boundary)
    while true {
      switch reader.next() {
      case .end: return
      case .broken: return nil
      case .field(let name, let value):
        guard fields.count < FormData.fieldLimit else { return nil }
        add(name, value)
      case .file(let file):
        guard files.count < 20 else { return nil }
        add(file)
      }
    }
  }
}
