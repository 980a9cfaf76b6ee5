import Core
import Database
import HTTP
import Localization
import Sodium
import Web

/// How a person proves that it is she.
struct Credential: Sendable {
  static let table = Table("credential", secret: ["password_hash", "pin_hash", "totp"])

  let person: ID<Person>
  let community: ID<Community>
  let passwordHash: String?
  let pinHash: String?
  let sealedTOTP: [UInt8]?
  let lastTOTPStep: Int64

  static func find(
    login: String, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Credential? {
    try tx.first(
      selection
        + " WHERE community = \(community) AND login_key = \(SearchKey.fold(login))",
      Credential.init(row:))
  }

  static func find(
    of person: ID<Person>, in tx: borrowing Transaction<some Any>
  ) throws -> Credential? {
    try tx.first(selection + " WHERE id = \(person)", Credential.init(row:))
  }

  private static let selection: SQL =
    "SELECT id, community, password_hash, pin_hash, totp, totp_step FROM credential"

  private init(row: borrowing Row) throws {
    person = try row(0)
    community = try row(1)
    passwordHash = try row(2)
    pinHash = try row(3)
    sealedTOTP = try row(4)
    lastTOTPStep = try row(5)
  }

  /// A hash that no password has, so that an unknown name takes as long as a wrong password.
  static func decoy(_ cost: PasswordCost) -> String {
    (try? PasswordHash.make(Random.bytes(16), cost: cost)) ?? ""
  }
}

/// What she chose to prove herself with, already hashed.
struct ChosenSecret: Sendable {
  enum Kind: Sendable { case password, pin }
  let kind: Kind
  let hash: String
}

/// What a secret must be, by the roles it opens.
enum SecretRule {
  /// Reads the chosen secret of a form; faults stand beside their fields.
  static func read(
    _ form: inout FormReader, roles: Set<Role>, hasSecondFactor: Bool, cost: PasswordCost,
    avoiding words: [String]
  ) throws -> ChosenSecret? {
    let seesOthers = roles.contains { $0.seesOthers }
    let password = (form.form["password"] ?? "").precomposed
    if !seesOthers && password.isEmpty { return try readPIN(&form, cost: cost) }
    let least = seesOthers && !hasSecondFactor ? 15 : 8
    let count = password.unicodeScalars.count
    if count < least {
      form.fault("password", Message("people.fault.password-short", .number(least)))
      return nil
    }
    if count > 200 || isCommon(password, words) {
      form.fault("password", Message("people.fault.password-common"))
      return nil
    }
    return ChosenSecret(
      kind: .password, hash: try PasswordHash.make(Array(password.utf8), cost: cost))
  }

  static func readPIN(_ form: inout FormReader, cost: PasswordCost) throws -> ChosenSecret? {
    let pin = form.form["pin"] ?? ""
    guard isPIN(pin) else {
      form.fault("pin", Message("people.fault.pin"))
      return nil
    }
    return ChosenSecret(kind: .pin, hash: try PasswordHash.make(Array(pin.utf8), cost: cost))
  }

  /// Six digits that are neither one digit, nor a run, nor a pair or a triple over and over.
  static func isPIN(_ text: String) -> Bool {
    let digits = text.utf8.compactMap { 48...57 ~= $0 ? Int($0) - 48 : nil }
    guard digits.count == 6, text.utf8.count == 6 else { return false }
    let steps = zip(digits, digits.dropFirst()).map { $1 - $0 }
    let isRun = Set(steps).count == 1
    let isPair = digits[0...1] == digits[2...3] && digits[2...3] == digits[4...5]
    return !isRun && !isPair && digits[0...2] != digits[3...5]
  }

  /// Few distinct letters, a run of keys, or little more than a word everybody here would try.
  static func isCommon(_ password: String, _ words: [String]) -> Bool {
    let folded = SearchKey.fold(password)
    if Set(folded).count < 5 { return true }
    var rest = folded.filter { !$0.isNumber && !$0.isWhitespace && !$0.isPunctuation }
    // Longer words first, so that a short one leaves no rest of a long one.
    for word in (words + common).sorted(by: { $0.count > $1.count }) where word.count > 2 {
      rest = rest.replacing(SearchKey.fold(word), with: "")
    }
    return rest.count < 4
  }

  private static let common = [
    "kurak", "курак", "password", "passwort", "parol", "пароль", "сырсөз", "парол", "qwerty",
    "qwertyuiop", "йцукен", "йцукенгшщз", "asdfgh", "zxcvbn", "admin", "administrator", "login",
    "welcome", "letmein", "kyrgyzstan", "кыргызстан", "bishkek", "бишкек", "osh", "iloveyou",
    "abcdef", "abcdefgh", "monkey", "dragon",
  ]
}

extension String {
  /// NFC, so that the same password opens from every keyboard.
  var precomposed: String { Normalize.password(self) }
}
