import Core
import JSON
import Web

/// What a phone keeps to verify certificates without a connection.
struct OfflineFiles {
  private let assets: Assets

  init(_ visit: Visit) throws {
    assets = visit.environment.assets
    guard assets.files["verifier.js"] != nil else { throw DomainError.notFound }
  }

  private var paths: [String] {
    let pages = ["v", "v/keys.json"] + Language.allCases.map { "\($0.rawValue)/v" }
    let files = ["style.css", "icon.svg", "verify.js"].map { assets.path($0).text }
    return pages.map { "/\($0)" } + files
  }

  /// The service worker; it is another one as soon as one of its files is.
  var worker: [UInt8] {
    let list = Array("const FILES = ".utf8) + paths.jsonBytes + Array(";\n".utf8)
    return list + (assets.files["verifier.js"]?.bytes ?? [])
  }
}
