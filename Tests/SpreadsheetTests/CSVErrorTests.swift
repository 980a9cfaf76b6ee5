import Testing

@testable import Spreadsheet

@Suite struct CSVErrorTests {
  @Test func `names the cell that is not UTF-8`() {
    let bytes = Array("a,b\n1,".utf8) + [0xC0, 0xE9]
    #expect(failure(bytes) == CSVError(row: 2, column: 2, fault: .brokenUTF8))
    let quoted = Array("a,b\n\"".utf8) + [0xFF] + Array("\",2".utf8)
    #expect(failure(quoted) == CSVError(row: 2, column: 1, fault: .brokenUTF8))
  }

  @Test func `refuses a letter cut in two by the end of the file`() {
    let bytes = Array("аты\nАйгү".utf8).dropLast()
    #expect(failure(Array(bytes)) == CSVError(row: 2, column: 1, fault: .brokenUTF8))
  }

  @Test func `says that a UTF-16 file is not UTF-8`() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00]
    #expect(failure(Array(bytes.prefix(2))) == CSVError(row: 1, column: 1, fault: .brokenUTF8))
    #expect(failure(bytes)?.row == 1)
  }

  @Test func `refuses a zero byte`() {
    #expect(failure("a,b\n1,x\0y") == CSVError(row: 2, column: 2, fault: .zeroByte))
  }

  @Test func `names the cell whose quote is never closed`() {
    #expect(failure("a,b\n1,\"2\n3,4\n") == CSVError(row: 2, column: 2, fault: .unclosedQuote))
    #expect(failure("\"") == CSVError(row: 1, column: 1, fault: .unclosedQuote))
    #expect(failure("\"a\"\"") == CSVError(row: 1, column: 1, fault: .unclosedQuote))
  }

  @Test func `refuses text behind a closing quote`() {
    #expect(failure("a,\"b\"c") == CSVError(row: 1, column: 2, fault: .textAfterQuote))
  }

  @Test func `counts rows as a spreadsheet program shows them`() {
    #expect(
      failure("a\n\n\"x\ny\"\n\"z") == CSVError(row: 4, column: 1, fault: .unclosedQuote))
  }

  @Test func `refuses what is beyond a limit and accepts what reaches it`() {
    let limits = CSVLimits(rows: 2, columns: 3, cellBytes: 4)
    #expect(failure("a,b,c\n1234,\"12\"\"4\",3", limits) == nil)
    #expect(failure("a\nb\nc", limits) == at(3, 1, .tooManyRows(limit: 2)))
    #expect(failure("a,b,c,d", limits) == at(1, 4, .tooManyColumns(limit: 3)))
    #expect(failure("a,12345", limits) == at(1, 2, .cellTooLong(limit: 4)))
    #expect(failure("a,\"12345\"", limits) == at(1, 2, .cellTooLong(limit: 4)))
    #expect(failure("a,b\n\"1\n2\n3\n", limits) == at(2, 1, .cellTooLong(limit: 4)))
  }

  @Test func `refuses a megabyte in a cell by default`() {
    let cell = String(repeating: "x", count: 1 << 20)
    #expect(failure("a\n\(cell)") == at(2, 1, .cellTooLong(limit: 65_536)))
  }

  @Test func `yields nothing more after an error`() throws {
    var reader = CSVReader(Array("\"a\"b\nc".utf8))
    #expect(throws: CSVError.self) { try reader.next() }
    #expect(try reader.next() == nil)
  }

  @Test func `survives every cut and every changed byte of a file`() {
    let whole = Array("\u{FEFF}аты;\"жа\"\"шы\"\r\n\"Айгүл\r\nүй\";30\n;\n".utf8)
    var outcomes = 0
    for cut in 0...whole.count {
      _ = failure(Array(whole.prefix(cut)))
      outcomes += 1
    }
    for index in whole.indices {
      for byte: UInt8 in [0, 0x22, 0x0A, 0x0D, 0x3B, 0xFF] {
        var changed = whole
        changed[index] = byte
        _ = failure(changed)
        outcomes += 1
      }
    }
    #expect(outcomes == whole.count * 7 + 1)
  }
}

private func at(_ row: Int, _ column: Int, _ fault: CSVError.Fault) -> CSVError {
  CSVError(row: row, column: column, fault: fault)
}

private func failure(_ text: String, _ limits: CSVLimits = CSVLimits()) -> CSVError? {
  failure(Array(text.utf8), limits)
}

private func failure(_ bytes: [UInt8], _ limits: CSVLimits = CSVLimits()) -> CSVError? {
  var reader = CSVReader(bytes, limits: limits)
  do throws(CSVError) {
    while try reader.next() != nil {}
    return nil
  } catch {
    return error
  }
}
