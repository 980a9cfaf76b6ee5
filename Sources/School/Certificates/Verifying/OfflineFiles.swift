import Core
import Web

extension School {
  /// What a phone keeps to verify certificates without a connection.
  package static func verifierFiles(_ assets: Assets) -> [String] {
    let pages = ["v", "v/keys.json"] + Language.allCases.map { "\($0.rawValue)/v" }
    let files = ["style.css", "icon.svg", "verify.js"].map { assets.path($0).text }
    return pages.map { "/\($0)" } + files
  }
}
