import Testing

@testable import Spreadsheet

@Suite struct CSVReaderTests {
  @Test func `reads plain rows under each line end`() throws {
    for end in ["\n", "\r\n", "\r"] {
      #expect(try rows("a,b\(end)1,2\(end)") == [["a", "b"], ["1", "2"]])
      #expect(try rows("a,b\(end)1,2") == [["a", "b"], ["1", "2"]])
    }
  }

  @Test func `keeps separators, quotes and line ends inside quotes`() throws {
    #expect(try rows("\"a,\"\"b\"\"\r\nc\",d") == [["a,\"b\"\r\nc", "d"]])
  }

  @Test func `keeps a quote in the middle of an unquoted cell`() throws {
    #expect(try rows("5\" pipe,b") == [["5\" pipe", "b"]])
  }

  @Test func `keeps empty cells at the start, in the middle and at the end`() throws {
    #expect(try rows(",,\nx,,") == [["", "", ""], ["x", "", ""]])
    #expect(try rows("\"\"") == [[""]])
  }

  @Test func `rows may be of unequal length`() throws {
    #expect(try rows("a,b,c\n1\n1,2,3,4") == [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]])
  }

  @Test func `passes over a byte order mark`() throws {
    #expect(try rows("\u{FEFF}аты,жашы\nАйгүл,30") == [["аты", "жашы"], ["Айгүл", "30"]])
  }

  @Test func `an empty file has no rows`() throws {
    for text in ["", "\u{FEFF}", "\n", "\r\n\r\n\n"] { #expect(try rows(text).isEmpty) }
  }

  @Test func `passes over empty rows but counts them`() throws {
    var reader = CSVReader(Array("\na\n\r\n\rb".utf8))
    #expect(try reader.next() == CSVRow(number: 2, cells: ["a"]))
    #expect(try reader.next() == CSVRow(number: 5, cells: ["b"]))
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test func `detects the separator from the header row alone`() throws {
    #expect(try rows("a;b\n1,5;2") == [["a", "b"], ["1,5", "2"]])
    #expect(try rows("a\tb\n1;5\t2") == [["a", "b"], ["1;5", "2"]])
    #expect(try rows("a,b\n1;5;7,2") == [["a", "b"], ["1;5;7", "2"]])
    #expect(try rows("\"a,b,c\";d\n1;2") == [["a,b,c", "d"], ["1", "2"]])
    #expect(try rows("name\nA;B;C") == [["name"], ["A;B;C"]])
  }

  @Test func `obeys a separator that is given`() throws {
    var reader = CSVReader(Array("a,b;c".utf8), separator: .semicolon)
    #expect(try reader.next()?.cells == ["a,b", "c"])
  }

  @Test func `hands on a hundred thousand rows one by one`() throws {
    let line = Array("Асанова Айгүл,\"Ош, Кара-Суу\",30\r\n".utf8)
    var bytes: [UInt8] = []
    for _ in 0..<100_000 { bytes += line }
    var reader = CSVReader(bytes)
    var count = 0
    var last = CSVRow(number: 0, cells: [])
    try reader.forEach { row in
      count += 1
      last = row
    }
    #expect(count == 100_000)
    #expect(
      last == CSVRow(number: 100_000, cells: ["Асанова Айгүл", "Ош, Кара-Суу", "30"]))
  }
}

func rows(_ text: String) throws -> [[String]] {
  var reader = CSVReader(Array(text.utf8))
  var found: [[String]] = []
  try reader.forEach { found.append($0.cells) }
  return found
}
