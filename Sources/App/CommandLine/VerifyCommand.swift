import Core
import Database
import FoundationEssentials
import JSON
import School
import Web

/// `kurak verify`: whether the QR code of a certificate is genuine, with no connection.
enum VerifyCommand {
  static let help = """
    kurak verify TEXT [--key FILE|KEY | --data DIR [--database postgres://…]]
                      [--format text|json]

    TEXT is what the QR code says, or what follows its #. --key takes a key as /v/keys shows
    it, or in Base64, or a file with one; without it the keys are those of the data directory, its
    own and those that were added, and it is also told whether the certificate was revoked. It may
    run beside a server.

    Exit codes: 0 genuine and valid, 1 forged, changed, revoked, expired or of an unknown key,
    2 wrong words
    """

  static func run(_ words: [String]) throws -> Int32 {
    if Arguments.askForHelp(words) {
      print(help)
      return 0
    }
    let arguments = try Arguments(words, options: ["key", "data", "database", "format"])
    let format = arguments["format"] ?? "text"
    guard arguments.rest.count == 1, ["text", "json"].contains(format),
      arguments["key"] == nil || (arguments["data"] == nil && arguments["database"] == nil)
    else {
      throw Complaint(
        "verify takes one TEXT, and --key or --data; see kurak verify --help", code: 2)
    }
    let report = try report(arguments.rest[0], arguments)
    print(format == "json" ? report.jsonText : report.text)
    return report.stands ? 0 : 1
  }

  private static func report(
    _ text: String, _ arguments: Arguments
  ) throws -> VerifyReport {
    let today = SystemClock.now().day
    if let typed = arguments["key"] {
      return VerifyReport(text, knowing: [try key(typed)], today: today) { _ in nil }
    }
    let directory = try DataDirectory(
      arguments["data"] ?? "data", database: arguments["database"])
    let place = try directory.place()
    let own = try CertificateKey.own(try directory.readKeys())
    return try complaining {
      try place.readApart { tx in
        let keys = [own] + (try School.trustedKeys(in: tx))
        return try VerifyReport(text, knowing: keys, today: today) { certificate in
          try School.standing(of: certificate, in: tx)
        }
      }
    }
  }

  private static func key(_ typed: String) throws -> CertificateKey {
    if let key = CertificateKey(typed: typed) { return key }
    guard let data = FileManager.default.contents(atPath: typed), data.count <= 4096 else {
      throw Complaint("\(typed) is neither a key nor a file with one", code: 2)
    }
    guard
      let key = CertificateKey(typed: String(decoding: data, as: UTF8.self))
        ?? CertificateKey([UInt8](data))
    else { throw Complaint("\(typed) holds no key", code: 2) }
    return key
  }
}
