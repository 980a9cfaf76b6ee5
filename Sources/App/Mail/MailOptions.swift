import Core
import FoundationEssentials
import Glibc
import Mail

/// By which way letters leave the house, and in whose name.
package struct MailOptions: Sendable, Equatable {
  package let road: MailRoad
  package let from: MailAddress

  package init(road: MailRoad, from: MailAddress) {
    self.road = road
    self.from = from
  }

  /// What `kurak serve` was told; nothing where it was told nothing of mail.
  static func read(
    _ arguments: Arguments, password given: String? = environmentPassword()
  ) throws -> MailOptions? {
    guard let address = arguments["mail"] else {
      let alone = ["mail-from", "mail-password-file", "mail-ca"].filter { arguments[$0] != nil }
      guard alone.isEmpty else { throw Complaint("--\(alone[0]) goes with --mail", code: 2) }
      return nil
    }
    guard arguments["public-url"] != nil else {
      throw Complaint("--mail needs --public-url: letters link to it", code: 2)
    }
    guard let from = arguments["mail-from"].flatMap({ MailAddress($0) }) else {
      throw Complaint("--mail-from takes the address that letters come from", code: 2)
    }
    let password = try arguments["mail-password-file"].map(password) ?? given
    let authority = try arguments["mail-ca"].map(authority)
    guard let road = MailRoad(address, password: password, authority: authority) else {
      throw Complaint(
        """
        --mail takes smtp://[user@]host[:port] or smtps://…; a password belongs in a file or in \
        \(variable)
        """, code: 2)
    }
    guard road.user == nil || road.password != nil else {
      throw Complaint(
        "--mail names a user, and there is no password: --mail-password-file F or \(variable)",
        code: 2)
    }
    return MailOptions(road: road, from: from)
  }

  private static let variable = "KURAK_MAIL_PASSWORD"

  /// Other users see the words of a command, and not its environment.
  private static func environmentPassword() -> String? {
    getenv(variable).map { String(cString: $0) }
  }

  /// A file that is looked at now, not when the first letter waits.
  private static func authority(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint("cannot read \(path)")
    }
    guard String(decoding: data, as: UTF8.self).contains("-----BEGIN CERTIFICATE-----") else {
      throw Complaint("\(path) holds no certificate in PEM")
    }
    return path
  }

  /// The first line of a file that nobody else can read.
  private static func password(in path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint("cannot read \(path)")
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & 0o077 == 0 else {
      throw Complaint("\(path) can be read by others; set it to mode 600")
    }
    let line = String(decoding: data, as: UTF8.self).prefix { !$0.isNewline }
    guard !line.isEmpty else { throw Complaint("\(path) holds no password") }
    return String(line)
  }
}
