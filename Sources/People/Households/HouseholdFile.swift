import Core
import HTTP
import Localization
import Spreadsheet
import Web

/// One line of the list of households.
package struct HouseholdRow: Sendable, Equatable {
  /// As a spreadsheet program numbers it.
  let number: Int
  let residence: Residence
  let name: String
  /// What tells two of one name apart: a number in the register.
  let identifier: String?

  package init(number: Int, residence: Residence, name: String, identifier: String? = nil) {
    self.number = number
    self.residence = residence
    self.name = name
    self.identifier = identifier
  }
}

/// The list of households as the office keeps it: street, house, name, and a number if there is one.
enum HouseholdFile {
  static let most = 3000

  private static let street = [
    "street", "көчө", "көчөсү", "улица", "кўча", "кўчаси",
  ]
  private static let house = [
    "house", "house number", "үй", "үйү", "үй номери", "дом", "№ дома", "уй", "уй рақами",
  ]
  private static let name = [
    "name", "full name", "аты-жөнү", "аты жөнү", "фио", "ф.и.о.", "исм-шарифи", "исм шарифи",
  ]
  private static let identifier = [
    "identifier", "id", "number", "номери", "номер", "рақами", "белги", "белгиси",
  ]

  /// All rows, or every fault of the file at once.
  static func read(_ bytes: [UInt8]) throws -> [HouseholdRow] {
    let (header, records) = try records(bytes)
    guard header.index(of: name) != nil, header.index(of: street) != nil else {
      throw fault(Message("people.households.fault.header"))
    }
    var rows: [HouseholdRow] = []
    var reader = FormReader(FormData())
    for record in records where !record.row.cells.allSatisfy({ Normalize.name($0).isEmpty }) {
      let row = row(record, header)
      if let key = row.fault {
        reader.fault("file", Message("people.households.fault.\(key)", .number(row.number)))
      }
      rows.append(row)
    }
    try reader.finish()
    guard !rows.isEmpty else { throw fault(Message("people.households.fault.empty")) }
    return rows
  }

  private static func records(
    _ bytes: [UInt8]
  ) throws -> (header: CSVHeader, records: [CSVRecord]) {
    do throws(CSVError) {
      var table = try CSVTable(bytes)
      var records: [CSVRecord] = []
      while records.count <= most, let record = try table.next() { records.append(record) }
      guard records.count <= most else {
        throw CSVError(row: most + 1, column: 1, fault: .tooManyRows(limit: most))
      }
      return (table.header, records)
    } catch {
      throw fault(error.message)
    }
  }

  private static func row(_ record: CSVRecord, _ header: CSVHeader) -> HouseholdRow {
    func cell(_ names: [String]) -> String {
      guard let index = header.index(of: names), record.row.cells.indices.contains(index)
      else { return "" }
      return Normalize.name(record.row.cells[index])
    }
    let code = cell(identifier)
    return HouseholdRow(
      number: record.number, residence: Residence(street: cell(street), house: cell(house)),
      name: cell(name), identifier: code.isEmpty ? nil : code)
  }

  private static func fault(_ message: Message) -> DomainError {
    .invalid([Fault("file", message)])
  }
}

extension CSVError {
  fileprivate var message: Message {
    switch fault {
    case .tooManyRows: Message("people.households.fault.long", .number(HouseholdFile.most))
    case .oldWorkbook: Message("people.households.fault.old-workbook")
    case .brokenWorkbook: Message("people.households.fault.broken-workbook")
    case .workbookTooLarge: Message("people.households.fault.long", .number(HouseholdFile.most))
    case .noValue: Message("people.households.fault.no-value", .number(row), .number(column))
    default: Message("people.households.fault.file", .number(row))
    }
  }
}

extension HouseholdRow {
  /// What is wrong with it by itself.
  fileprivate var fault: String? {
    if name.isEmpty { return "name" }
    if residence.street.isEmpty { return "street" }
    let sizes = [
      (name, 200), (residence.street, 120), (residence.house, 20), (identifier ?? "", 100),
    ]
    return sizes.contains { $0.0.unicodeScalars.count > $0.1 } ? "too-long" : nil
  }
}
