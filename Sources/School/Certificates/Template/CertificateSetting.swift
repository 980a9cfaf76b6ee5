import Core
import Database
import JSON

/// What a cohort's certificates have of their own: who signs, how long they stand.
struct CertificateSetting: Sendable, Equatable {
  static let table = Table("certificate_setting")
  /// As many lines to sign on as the foot of the paper holds.
  static let signerLimit = 4
  static let monthLimit = 240

  let signers: [Certificate.Signer]
  /// Months for which it stands; nothing for ever.
  let validMonths: Int?

  static let none = CertificateSetting(signers: [], validMonths: nil)

  /// The last day it stands: the same day of the month, or the last one where there is none such.
  func expiry(issued: Day) -> Day? {
    guard let validMonths else { return nil }
    let (year, month, day) = issued.parts
    let months = year * 12 + month - 1 + validMonths
    for last in stride(from: day, to: 0, by: -1) {
      if let found = Day(year: months / 12, month: months % 12 + 1, day: last) { return found }
    }
    return nil
  }
}

extension CertificateSetting: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("signers") { $0.signers }, .init("validMonths") { $0.validMonths },
  ]
}

extension Certificate.Signer: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("name") { $0.name }, .init("office") { $0.office },
  ]

  /// One a line, the name and the office parted by a semicolon, as it is typed and stored.
  static func stored(_ signers: [Certificate.Signer]) -> String {
    signers.map { $0.office.isEmpty ? $0.name : "\($0.name); \($0.office)" }
      .joined(separator: "\n")
  }

  static func read(_ stored: String) -> [Certificate.Signer] {
    stored.split(whereSeparator: \.isNewline).compactMap { line in
      let parts = line.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.trimmed }
      guard let name = parts.first, !name.isEmpty else { return nil }
      return Certificate.Signer(name: name, office: parts.count > 1 ? parts[1] : "")
    }
  }
}

extension CertificateSetting {
  /// One row a cohort.
  static func id(_ cohort: ID<Cohort>) -> ID<CertificateSetting> {
    .derived("certificate-setting", cohort.uuid, cohort.uuid)
  }

  static func find(
    _ cohort: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> CertificateSetting {
    try tx.first(
      """
      SELECT signers, valid_months FROM certificate_setting
      WHERE id = \(id(cohort)) AND community = \(community)
      """
    ) { row in
      CertificateSetting(signers: Certificate.Signer.read(try row(0)), validMonths: try row(1))
    } ?? .none
  }
}
