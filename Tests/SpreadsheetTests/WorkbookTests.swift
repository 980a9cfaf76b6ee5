import Testing

@testable import Spreadsheet

@Suite struct `A workbook` {
  @Test func `is a file of its own, and nothing of it stays behind`() throws {
    let book = Workbook([
      .init("Агым", head: ["№", "Аты"], rows: [[.number(1), .text("=SUM(A1)\u{1}")]], fixed: 2),
      .init("Агым", head: ["Күнү"], rows: []),
    ])
    let bytes = try book.xlsx()
    #expect(bytes.starts(with: Array("PK".utf8)))
    #expect(bytes.count > 3000)
  }

  @Test(
    arguments: [
      ("Агым", 0, "Агым"), ("Агым", 1, "2 Агым"), ("a/b:c*", 0, "abc"), ("[]", 2, "3"),
      ("", 0, "1"),
      (String(repeating: "ң", count: 60), 0, String(repeating: "ң", count: 27)),
    ])
  func `calls its sheets as Excel can`(name: String, place: Int, made: String) {
    #expect(Workbook.sheetName(name, place: place) == made)
  }

  @Test func `refuses what no program would show whole`() {
    let wide = Workbook([
      .init("x", head: Array(repeating: "", count: Workbook.columnLimit + 1), rows: [])
    ])
    #expect(throws: WorkbookError.tooLarge) { try wide.xlsx() }
  }
}
