import Core
import Database
import Localization
import Spreadsheet
import Web

/// The attendance of a cohort as a table: a row a woman, a column a meeting, and the sums.
struct AttendanceBook {
  /// More would be no table anybody reads; who runs so large a cohort divides it.
  static let mostPeople = 5000
  static let mostMeetings = 400

  let title: String
  let head: [String]
  let rows: [[Workbook.Cell]]
  let meetings: Workbook.Sheet

  var workbook: Workbook {
    Workbook([Workbook.Sheet(title, head: head, rows: rows, fixed: 2), meetings])
  }

  /// The byte order mark is what lets Excel read ң and ғ.
  var csv: [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.append(head)
    for row in rows { writer.append(row.map(\.plain)) }
    return writer.bytes
  }

  func fileName(_ ending: String, _ visit: Visit) -> String {
    "\(visit.words(Message("attendance.export.file"))) \(title) \(visit.now.day.iso).\(ending)"
  }
}

extension Workbook.Cell {
  fileprivate var plain: String {
    switch self {
    case .text(let text): text
    case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
    }
  }
}
