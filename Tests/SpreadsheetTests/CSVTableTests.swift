import Testing

@testable import Spreadsheet

@Suite struct CSVTableTests {
  @Test func `finds cells by name, whatever the case, the blanks and the order`() throws {
    var table = try CSVTable(Array(" АТЫ ;Username;\u{A0}phone\n Айгүл ; aigul ;1\n".utf8))
    let record = try #require(try table.next())
    #expect(record["аты"] == "Айгүл")
    #expect(record["username", "user"] == "aigul")
    #expect(record["Phone"] == "1")
    #expect(record["missing"] == nil)
    #expect(record.number == 2)
  }

  @Test func `prefers the names in the order they are asked`() throws {
    let header = CSVHeader(["full name", "name", "Name"])
    #expect(header.index(of: "name", "full name") == 1)
    #expect(header.index(of: "fullname", "full name") == 0)
    #expect(header.index(of: []) == nil)
  }

  @Test func `a short row has empty cells where it ends`() throws {
    var table = try CSVTable(Array("a,b\n1\n".utf8))
    #expect(try table.next()?["b"] == "")
    #expect(try table.next() == nil)
  }

  @Test func `an empty file has no columns and no rows`() throws {
    var table = try CSVTable([])
    #expect(table.header.names.isEmpty)
    #expect(try table.next() == nil)
  }

  @Test func `a broken header row is an error`() {
    #expect(throws: CSVError(row: 1, column: 1, fault: .unclosedQuote)) {
      try CSVTable(Array("\"a".utf8))
    }
  }
}
