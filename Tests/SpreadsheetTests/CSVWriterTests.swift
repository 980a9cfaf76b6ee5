import Foundation
import Testing

@testable import Spreadsheet

@Suite struct CSVWriterTests {
  @Test func `ends rows with CRLF and quotes only what needs it`() {
    #expect(
      written([["a", "b c", "d,e", "f;g", "h\"i", "j\nk", "l\tm", " n", ""]])
        == "a,b c,\"d,e\",\"f;g\",\"h\"\"i\",\"j\nk\",\"l\tm\",\" n\",\r\n")
  }

  @Test func `writes a byte order mark when asked`() {
    var writer = CSVWriter(separator: .semicolon, byteOrderMark: true)
    writer.append(["ң", "ө"])
    #expect(writer.bytes == Array("\u{FEFF}ң;ө\r\n".utf8))
  }

  @Test(arguments: [
    "=1+1", "+SUM(A1)", "-2+3", "@SUM(1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠x",
    "=cmd|' /C calc'!A0", "-", "+", "--1", "-1-1", "+1.2.3", "-1.", "+996 555 123456",
  ])
  func `puts an apostrophe before what could run`(cell: String) {
    #expect(harmless(cell) == "'" + cell)
  }

  @Test(arguments: [
    "-5", "+5", "-5.25", "-5,25", "+996555123456", "0", "12", "", "'=1", "Айгүл", "a=b",
    "5-6", "ʻ", " =1",
  ])
  func `leaves plain numbers and plain words alone`(cell: String) {
    #expect(harmless(cell) == cell)
  }

  @Test func `disarms the known payloads`() throws {
    let file = sharedData().appending(path: "interop/csv/csv-payload.txt").path
    guard let data = FileManager.default.contents(atPath: file) else {
      print("Skipped csv-payload: no data at \(file); set KURAK_DATA.")
      return
    }
    let payloads = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(!payloads.isEmpty)
    for payload in payloads {
      let cell = try #require(try rows(written([["x"], [payload]])).last?.first)
      #expect(!"=+-@".contains(cell.first ?? "="))
    }
  }

  @Test func `what is written is read back`() throws {
    let table = [
      ["аты", "айыл", "a;b"], ["Өмүрбекова Ырыс", "Ош, \"Кара\"-Суу", "x\r\n"],
      ["Ўғилой қизи", "", " blank "], ["", "", ""], ["-5", "1;2\t3", "\u{FEFF}x"],
      ["\u{1F1F0}\u{1F1EC}", "\"", "\"\""],
    ]
    for separator in CSVSeparator.allCases {
      for mark in [true, false] {
        var writer = CSVWriter(separator: separator, byteOrderMark: mark)
        for row in table { writer.append(row) }
        var reader = CSVReader(writer.bytes)
        var found: [[String]] = []
        try reader.forEach { found.append($0.cells) }
        #expect(found == table)
      }
    }
  }

  @Test func `a lone empty cell and a leading mark survive`() throws {
    #expect(try rows(written([[""], ["a"]])) == [[""], ["a"]])
    #expect(try rows(written([["\u{FEFF}a"]])) == [["\u{FEFF}a"]])
  }
}

private func written(_ rows: [[String]]) -> String {
  var writer = CSVWriter()
  for row in rows { writer.append(row) }
  return String(decoding: writer.bytes, as: UTF8.self)
}
