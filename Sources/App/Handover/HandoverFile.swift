import AES
import Core
import FoundationEssentials
import HTTP
import Sodium
import Web

/// What a phone saved because it had no connection: forms, each sealed under its writer's key.
struct HandoverFile: Decodable {
  /// As many as phones keep waiting, for a family that shares one.
  static let most = 2000

  private let kurak: Int
  let rows: [Row]

  struct Row: Decodable {
    /// The tag of whoever wrote it.
    let person: String
    let command: String
    let iv: Data
    let data: Data
  }

  /// Nothing for what is no such file, or only a part of one.
  init?(_ bytes: [UInt8]) {
    guard let file = try? JSONDecoder().decode(Self.self, from: Data(bytes)), file.kurak == 1,
      file.rows.count <= Self.most
    else { return nil }
    self = file
  }
}

/// One form of such a file, opened.
struct HandedForm: Decodable {
  let action: String
  let fields: [[String]]
  let files: [Attached]?

  struct Attached: Decodable {
    let name: String
    let called: String
    let type: String
    let data: Data
  }

  /// Opens a row with the key of whoever wrote it.
  init?(_ row: HandoverFile.Row, of person: ID<Person>, _ keys: ServerKeys) {
    let plain = AESGCM.open(
      [UInt8](row.data), nonce: [UInt8](row.iv), for: Array("\(row.person) \(row.command)".utf8),
      key: OfflineKey.bytes(of: person, keys))
    guard let plain, let form = try? JSONDecoder().decode(Self.self, from: Data(plain)),
      form.action.hasPrefix("/"), form.fields.allSatisfy({ $0.count == 2 })
    else { return nil }
    self = form
  }

  /// The request that her phone would have sent, with a token that admits her.
  func request(like outer: Request, token: String) -> Request {
    let host = outer.headers["host"] ?? "localhost"
    var sent = fields.map { ($0[0], $0[0] == "token" ? token : $0[1]) }
    // What lay on a phone says so, as when the phone sends it itself.
    sent.append(("waited", "1"))
    let seam = "kurak-\(Base32.encode(Random.bytes(16)))"
    let isPlain = (files ?? []).isEmpty
    return Request(
      .post, action,
      headers: [
        "Host": host, "Origin": (outer.isSecure ? "https://" : "http://") + host,
        "Accept": "application/json",
        "Content-Type": isPlain
          ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=\(seam)",
      ],
      body: isPlain ? Self.encoded(sent) : parts(sent, between: seam),
      remoteAddress: outer.remoteAddress, isSecure: outer.isSecure)
  }

  private static func encoded(_ fields: [(String, String)]) -> [UInt8] {
    Array(
      fields.map { "\(URLPath.encode($0))=\(URLPath.encode($1))" }.joined(separator: "&").utf8)
  }

  private func parts(_ fields: [(String, String)], between seam: String) -> [UInt8] {
    var body: [UInt8] = []
    for (name, value) in fields {
      body += Array(
        "--\(seam)\r\nContent-Disposition: form-data; name=\"\(name.bare)\"\r\n\r\n".utf8)
      body += Array("\(value)\r\n".utf8)
    }
    for file in files ?? [] {
      body += Array(
        """
        --\(seam)\r\nContent-Disposition: form-data; name="\(file.name.bare)"; \
        filename="\(file.called.bare)"\r\nContent-Type: \(file.type.bare)\r\n\r\n
        """.utf8)
      body += [UInt8](file.data) + Array("\r\n".utf8)
    }
    return body + Array("--\(seam)--\r\n".utf8)
  }
}

extension String {
  /// Without what would end a header or its quotation.
  fileprivate var bare: String { filter { $0 != "\"" && !$0.isNewline } }
}
