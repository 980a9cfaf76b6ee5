import Core
import HTTP
import Testing

@testable import Web

private enum Colour: String { case red, blue }

@Suite struct `What is read from a form` {
  private func reader(_ fields: KeyValuePairs<String, String>) -> FormReader {
    var form = FormData()
    for (name, value) in fields { form.add(name, value) }
    return FormReader(form)
  }

  private func fault(
    _ fields: KeyValuePairs<String, String>, _ read: (inout FormReader) -> Void
  ) -> [String] {
    var reader = reader(fields)
    read(&reader)
    return reader.faults.map { "\($0.field) \($0.message.key)" }
  }

  @Test func `is a line, trimmed and without what nobody sees`() {
    var form = reader(["a": " \u{202E}Айгүл\t Өмүр\u{200B}ова \r\n", "b": "e\u{301}"])
    #expect(form.line("a") == "Айгүл Өмүрова")
    #expect(Array(form.line("b").utf8) == Array("\u{E9}".utf8))
    #expect(form.faults.isEmpty)
    #expect(fault(["a": "\u{200B} \u{202E}"]) { _ = $0.line("a") } == ["a web.fault.required"])
    #expect(fault([:]) { _ = $0.line("a") } == ["a web.fault.required"])
    #expect(fault([:]) { _ = $0.line("a", in: 0...5) } == [])
    #expect(fault(["a": "abcdef"]) { _ = $0.line("a", in: 0...5) } == ["a web.fault.too-long"])
    #expect(fault(["a": "ө👩‍👩‍👧"]) { _ = $0.line("a", in: 1...5) } == [])
  }

  @Test func `survives a megabyte of accents`() {
    let accents = "a" + String(repeating: "\u{301}", count: 500_000)
    #expect(fault(["a": accents]) { _ = $0.line("a") } == ["a web.fault.too-long"])
    #expect(fault(["a": accents]) { _ = $0.text("a") } == ["a web.fault.too-long"])
  }

  @Test func `is a text whose lines stay lines`() {
    var form = reader(["a": "\r\n one \r\n\r\ntwo\nthree\r\n\r\n"])
    #expect(form.text("a") == "one\n\ntwo\nthree")
    #expect(fault([:]) { _ = $0.text("a") } == [])
    #expect(fault([:]) { _ = $0.text("a", in: 1...10) } == ["a web.fault.required"])
  }

  @Test func `is a text in at least one language`() {
    #expect(fault([:]) { _ = $0.translated("t") } == ["t.ky web.fault.one-language"])
    #expect(fault([:]) { _ = $0.translated("t", isRequired: false) } == [])
    let long = String(repeating: "a", count: 201)
    #expect(fault(["t.ru": long]) { _ = $0.translated("t") } == ["t.ru web.fault.too-long"])
  }

  @Test(arguments: [
    ("12", 12), ("1 000", 1000), ("1\u{A0}000\u{202F}000", 1_000_000), (" 7 ", 7), ("-3", -3),
  ])
  func `is a whole number as people write it`(typed: String, number: Int) {
    var form = reader(["n": typed])
    #expect(form.number("n", in: -10...2_000_000) == number)
    #expect(form.faults.isEmpty)
  }

  @Test(arguments: [
    ("", "required"), ("a", "number"), ("1.5", "number"), ("1e3", "number"), ("٣", "number"),
    ("99999999999999999999999", "number"), ("11", "range"), ("-1", "range"), ("0x1", "number"),
  ])
  func `is no number otherwise`(typed: String, reason: String) {
    #expect(fault(["n": typed]) { _ = $0.number("n", in: 0...10) } == ["n web.fault.\(reason)"])
  }

  @Test func `is a number by default where one was given`() {
    var form = reader([:])
    #expect(form.number("n", in: 0...10, or: 5) == 5)
    #expect(form.faults.isEmpty)
  }

  @Test(arguments: [("09:30", 570), ("9:5", 545), ("23:59", 1439), ("14:30:59", 870)])
  func `is a time of the day`(typed: String, minutes: Int) {
    var form = reader(["t": typed])
    #expect(form.time("t") == minutes)
    #expect(form.faults.isEmpty)
  }

  @Test(arguments: ["", "24:00", "12:60", "-1:30", "12", "noon", ":", "12:", "1:2:3:4:5:x"])
  func `is no time otherwise`(typed: String) {
    let isOdd = typed == "1:2:3:4:5:x"
    #expect(fault(["t": typed]) { _ = $0.time("t") }.count == (isOdd ? 0 : 1))
  }

  @Test func `is a day, a choice or a tick`() {
    var form = reader(["d": "5.12.2026", "c": "red", "f": ""])
    #expect(form.day("d").iso == "2026-12-05")
    #expect(form.choice("c", Colour.self) == .red)
    #expect(form.flag("f"))
    #expect(!form.flag("g"))
    #expect(fault(["d": "31.02.2026"]) { _ = $0.day("d") } == ["d web.fault.day"])
    #expect(fault([:]) { _ = $0.day("d") } == ["d web.fault.required"])
    #expect(fault(["c": "green"]) { _ = $0.choice("c", Colour.self) } == ["c web.fault.choose"])
  }

  @Test func `is refused with all that is wrong at once`() {
    var form = reader(["n": "x"])
    _ = form.line("a")
    _ = form.number("n", in: 0...1)
    #expect(
      throws: DomainError.invalid([
        Fault("a", Message("web.fault.required")), Fault("n", Message("web.fault.number")),
      ])
    ) { try form.finish() }
  }
}
