import Core
import Database
import FoundationEssentials
import JSON
import School

/// `kurak export certificates`: every certificate with the text of its QR code.
enum ExportCertificatesCommand {
  /// To a file, or to the terminal where none is named; also while it is served.
  static func run(_ arguments: Arguments) throws -> Int32 {
    guard (arguments["format"] ?? "json") == "json" else {
      throw Complaint("certificates are exported with --format json", code: 2)
    }
    let directory = try DataDirectory(
      arguments["data"] ?? "data", database: arguments["database"])
    let place = try directory.place()
    let keys = try directory.readKeys()
    let list = try complaining {
      try place.readApart { tx in
        try School.certificates(keys, address: arguments["public-url"], in: tx)
      }
    }
    guard let file = arguments["to"] else {
      print(list.jsonText)
      return 0
    }
    do {
      try Data(list.jsonBytes).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw Complaint("cannot write \(file)")
    }
    print("Wrote \(list.count) certificates to \(file).")
    return 0
  }
}
