import Core
import Foundation
import Testing

@testable import JSON

private struct Village: JSONModel {
  var name: String
  var people: Int
  var share: Double
  var isOpen: Bool
  var note: String?
  var parts: [Village]
  var day: Day
  var id: ID<Community>
  var title: Translated

  static let fields: [JSONField<Self>] = [
    .init("name") { $0.name }, .init("people") { $0.people }, .init("share") { $0.share },
    .init("isOpen") { $0.isOpen }, .init("note") { $0.note }, .init("day") { $0.day },
    .init("id") { $0.id }, .init("title") { $0.title },
  ]

  static let sample = Village(
    name: "Айкөл", people: .min, share: -0.5, isOpen: true, note: nil, parts: [],
    day: Day(number: 0), id: ID(UUID16(high: 1, low: 2)),
    title: Translated([.ky: "Айкөл \"\\", .en: "Aikol"]))
}

@Suite struct `JSON` {
  private func parsed(_ value: some JSONValue) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(value.jsonBytes), options: .fragmentsAllowed)
  }

  @Test func `keeps every character of a text`() throws {
    var texts = [
      "", "\"", "\\", "\\\"\\", "a\nb\r\n\t\0", "</script><!--", "\u{2028}\u{2029}",
      "ө ү ң ў қ ғ ҳ ʻ",
      "👩‍👩‍👧", "\u{7F}\u{80}\u{FFFF}\u{10FFFF}", "\u{202E}x", "e\u{301}",
    ]
    texts += (0..<160).compactMap { Unicode.Scalar($0).map { "a\(Character($0))b" } }
    for text in texts {
      let read = try #require(try parsed(text) as? String)
      #expect(Array(read.utf8) == Array(text.utf8))
    }
    #expect("\u{1}\u{1F}\n\"".jsonText == "\"\\u0001\\u001f\\n\\\"\"")
  }

  @Test(arguments: [0, -0.0, 1.5, -1e300, 5e-324, 1e16, 0.1, Double.pi])
  func `keeps every number`(number: Double) throws {
    #expect(try parsed(number) as? Double == number)
  }

  @Test func `has no word for what is no number`() {
    #expect([Double.nan, .infinity, -.infinity].jsonText == "[null,null,null]")
    #expect([Int.min, 0, .max].jsonText == "[-9223372036854775808,0,9223372036854775807]")
    #expect(Int64.min.jsonText == "-9223372036854775808")
  }

  @Test func `of a model has the fields of its list, in their order`() throws {
    let text = Village.sample.jsonText
    #expect(text.hasPrefix(#"{"name":"Айкөл","people":-9223372036854775808,"share":-0.5,"#))
    let read = try #require(try parsed(Village.sample) as? [String: Any])
    #expect(Set(read.keys) == Set(Village.fields.map(\.name)))
    #expect(read["note"] is NSNull)
    #expect(read["day"] as? String == "1970-01-01")
    #expect(read["id"] as? String == "00000000-0000-0001-0000-000000000002")
    #expect(read["title"] as? [String: String] == ["ky": "Айкөл \"\\", "en": "Aikol"])
  }

  @Test func `of lists and of nothing is well formed`() throws {
    #expect([Village]().jsonText == "[]")
    #expect((try parsed([Village.sample, .sample]) as? [Any])?.count == 2)
    #expect([[1, 2], []].jsonText == "[[1,2],[]]")
    #expect([nil, "a"].jsonText == "[null,\"a\"]")
    #expect(Translated().jsonText == "{}")
  }

  @Test(arguments: [
    (1_795_370_400_000, "2026-11-23T00:00:00+06:00"), (-1, "1970-01-01T05:59:59+06:00"),
    (999, "1970-01-01T06:00:00+06:00"), (Int64.max, "9999-12-31"), (.min, "0001-01-01"),
  ])
  func `of a moment is village time with its offset`(milliseconds: Int64, text: String) {
    #expect(Instant(milliseconds: milliseconds).jsonText.hasPrefix("\"" + text))
  }
}

private struct Branch: JSONModel {
  var leaves: [Branch]
  static let fields: [JSONField<Self>] = [.init("leaves") { $0.leaves.map(\.leaves.count) }]
}

@Suite struct `A schema` {
  @Test func `is made of the same fields as the JSON`() {
    guard case .object(let name, let fields) = Village.schema else {
      Issue.record("a model's schema is an object")
      return
    }
    #expect(name == "Village")
    #expect(fields.map(\.0) == Village.fields.map(\.name))
    #expect(fields.first { $0.0 == "note" }?.1 == .nullable(.string(format: nil)))
    #expect(fields.first { $0.0 == "day" }?.1 == .string(format: "date"))
    #expect(fields.first { $0.0 == "title" }?.1 == .map(.string(format: nil)))
    #expect([Village].schema == .array(Village.schema))
    #expect(Branch.schema != Village.schema)
    #expect(Instant.schema == .string(format: "date-time"))
    #expect(ID<Person>.schema == .string(format: "uuid"))
  }
}
