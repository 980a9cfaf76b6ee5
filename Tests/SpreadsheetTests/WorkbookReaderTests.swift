import Archive
import Testing

@testable import Spreadsheet

@Suite struct `A workbook that is read` {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packed = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook of one sheet, with whatever stands in its parts.
  private func book(
    _ rows: String, texts: String? = nil, sheets: String? = nil, more: [ArchiveFile] = []
  ) throws -> [UInt8] {
    let list = sheets ?? #"<sheet name="A" sheetId="1" r:id="rId1"/>"#
    var files = [
      ArchiveFile("_rels/.rels", text: relations([("rId1", "officeDocument", "xl/workbook.xml")])),
      ArchiveFile(
        "xl/workbook.xml",
        text: """
          <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)"><sheets>\(list)</sheets></workbook>
          """),
      ArchiveFile(
        "xl/_rels/workbook.xml.rels",
        text: relations([
          ("rId1", "worksheet", "worksheets/sheet1.xml"),
          ("rId2", "worksheet", "/xl/worksheets/sheet2.xml"),
          ("rId9", "sharedStrings", "sharedStrings.xml"),
        ])),
      ArchiveFile("xl/worksheets/sheet1.xml", text: sheet(rows)),
      ArchiveFile("xl/worksheets/sheet2.xml", text: sheet(#"<row><c><v>2</v></c></row>"#)),
    ]
    files.append(
      ArchiveFile(
        "xl/sharedStrings.xml", text: #"<sst xmlns="\#(Self.main)">\#(texts ?? "")</sst>"#))
    return try zip(files.filter { file in !more.contains { $0.path == file.path } } + more)
  }

  private func sheet(_ rows: String) -> String {
    #"<worksheet xmlns="\#(Self.main)"><sheetData>\#(rows)</sheetData></worksheet>"#
  }

  private func relations(_ all: [(String, String, String)]) -> String {
    let lines = all.map {
      #"<Relationship Id="\#($0)" Type="\#(Self.office)/\#($1)" Target="\#($2)"/>"#
    }
    return #"<Relationships xmlns="\#(Self.packed)">\#(lines.joined())</Relationships>"#
  }

  private func rows(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) throws -> [CSVRow] {
    var reader = try TableReader(bytes, limits: limits)
    var rows: [CSVRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  private func fault(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) -> CSVError? {
    #expect(throws: CSVError.self) { try rows(bytes, limits: limits) }
  }

  @Test func `comes back as our own writer wrote it`() throws {
    let book = Workbook([
      .init(
        "Тизме", head: ["Көчө", "Үй", "Аты-жөнү"],
        rows: [
          [.text("Өзөн"), .number(10), .text("Айгүл <Ким> & \"Ко\"")],
          [.text(" Базар "), .text("10а"), .text("=SUM(A1)\u{1}_x1")],
        ]),
      .init("Башка", head: ["no"], rows: []),
    ])
    let read = try rows(try book.xlsx())
    #expect(
      read == [
        CSVRow(number: 1, cells: ["Көчө", "Үй", "Аты-жөнү"]),
        CSVRow(number: 2, cells: ["Өзөн", "10", "Айгүл <Ким> & \"Ко\""]),
        CSVRow(number: 3, cells: [" Базар ", "10а", "=SUM(A1)_x1"]),
      ])
  }

  @Test func `gives texts of every kind, numbers, and what formulas came to`() throws {
    let texts = """
      <si><t>Өзөн</t></si><si><r><t>Ай</t></r><r><rPr><b/></rPr><t>гүл</t></r><rPh><t>x</t></rPh></si>
      """
    let bytes = try book(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
      <row r="3"><c r="B3"><v>12</v></c><c r="C3" t="inlineStr"><is><t>а</t></is></c></row>
      <row r="4"><c r="A4"><f>1+1</f><v>2</v></c><c t="str"><f>x</f><v>сөз_x000A_эки</v></c></row>
      <row r="5"><c r="A5"/><c r="B5" t="s"/></row>
      <row r="7"><c r="A7"><v>1.5</v></c><c r="B7"><v>4.4000000000000004</v></c>
        <c r="C7"><v>2.1505198700123E13</v></c><c r="D7" t="b"><v>1</v></c></row>
      """, texts: texts)
    #expect(
      try rows(bytes) == [
        CSVRow(number: 1, cells: ["Өзөн", "Айгүл"]), CSVRow(number: 3, cells: ["", "12", "а"]),
        CSVRow(number: 4, cells: ["2", "сөз\nэки"]),
        CSVRow(number: 7, cells: ["1.5", "4.4", "21505198700123", "1"]),
      ])
  }

  @Test func `is the first sheet that one sees, wherever it lies`() throws {
    let sheets =
      #"<sheet name="B" state="hidden" r:id="rId1"/><sheet name="A" r:id="rId2"/>"#
    #expect(try rows(try book("", sheets: sheets)) == [CSVRow(number: 1, cells: ["2"])])
  }

  @Test(arguments: [
    (#"<row r="2"><c r="B2"><f>A1</f></c></row>"#, 2, 2, CSVError.Fault.noValue),
    (#"<row r="2"><c r="B2"><f>A1</f><v/></c></row>"#, 2, 2, .noValue),
    (#"<row r="9"><c r="A9" t="e"><v>#REF!</v></c></row>"#, 9, 1, .noValue),
    (#"<row r="2"><c r="A2" t="s"><v>7</v></c></row>"#, 2, 1, .brokenWorkbook),
    (#"<row r="2"><c r="A2" t="s"><v>-1</v></c></row>"#, 2, 1, .brokenWorkbook),
    (#"<row r="99999999999"><c><v>1</v></c></row>"#, 1, 1, .brokenWorkbook),
    (#"<row r="0"><c><v>1</v></c></row>"#, 1, 1, .brokenWorkbook),
    (#"<row r="2"><c r="ZZZZZZZZZZZZZZZZ2"><v>1</v></c></row>"#, 2, 1, .brokenWorkbook),
    (#"<row r="2"><c r="5"><v>1</v></c></row>"#, 2, 1, .brokenWorkbook),
    (#"<row r="2"><c r="XFD2"><v>1</v></c></row>"#, 2, 16_384, .tooManyColumns(limit: 256)),
    (
      #"<row r="2"><c t="str"><v>"# + String(repeating: "ы", count: 40_000) + "</v></c></row>", 2,
      1, .cellTooLong(limit: 65_536)
    ),
  ])
  func `tells where a cell cannot be taken`(
    rows: String, row: Int, column: Int, kind: CSVError.Fault
  ) throws {
    #expect(fault(try book(rows)) == CSVError(row: row, column: column, fault: kind))
  }

  @Test func `ends at as many rows as may be`() throws {
    let many = (1...12).map { #"<row r="\#($0)"><c><v>\#($0)</v></c></row>"# }.joined()
    let limits = CSVLimits(rows: 10)
    #expect(fault(try book(many), limits: limits)?.fault == .tooManyRows(limit: 10))
    // A million rows that hold only a colour are none.
    let empty = (1...5_000).map { #"<row r="\#($0)"><c r="A\#($0)" s="1"/></row>"# }.joined()
    #expect(try rows(try book(empty), limits: limits).isEmpty)
  }

  @Test func `is refused where it is a bomb`() throws {
    let laughs = """
      <!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
      <worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>
      """
    let bomb = try book("", more: [ArchiveFile("xl/worksheets/sheet1.xml", text: laughs)])
    #expect(fault(bomb)?.fault == .brokenWorkbook)
    let zeros = ArchiveFile("xl/media/x.png", [UInt8](repeating: 0, count: 60 << 20))
    #expect(fault(try book("", more: [zeros]))?.fault == .workbookTooLarge)
    let wide = String(repeating: "<c><v>1</v></c>", count: 600_000)
    #expect(fault(try book("<row>\(wide)</row>"))?.fault == .workbookTooLarge)
    let outside = #"<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>"#
    let foreign = try book("", more: [ArchiveFile("xl/worksheets/sheet1.xml", text: outside)])
    #expect(try rows(foreign).isEmpty)
  }

  @Test func `is refused where it is none`() throws {
    #expect(fault([0x50, 0x4B, 3, 4, 0, 255])?.fault == .brokenWorkbook)
    #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1])?.fault == .oldWorkbook)
    let letter = try zip([ArchiveFile("content.xml", text: "<office/>")])
    #expect(fault(letter)?.fault == .brokenWorkbook)
    let lost = #"<sheet name="A" r:id="rId77"/>"#
    #expect(fault(try book("", sheets: lost))?.fault == .brokenWorkbook)
    #expect(fault(try book("", sheets: ""))?.fault == .brokenWorkbook)
    let cut = try book("<row><c><v>1</v></c></row>").dropLast(40)
    #expect(fault(Array(cut))?.fault == .brokenWorkbook)
    let broken = try book("", more: [ArchiveFile("xl/worksheets/sheet1.xml", text: "<worksheet")])
    #expect(fault(broken)?.fault == .brokenWorkbook)
  }

  @Test func `never stops the program, whatever byte of it is another`() throws {
    let bytes = try book(
      #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#, texts: "<si><t>a</t></si>")
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var other = bytes
      other[place] ^= 0x55
      _ = try? rows(other)
    }
  }
}
