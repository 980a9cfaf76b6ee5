import Testing

@testable import Choice

/// An export with faults is read as far as it goes, where that is asked for.
struct PolisRowFaultsTests {
  private func list(_ text: String, _ faults: inout PolisRowFaults) throws -> Conversation {
    try PolisExport.box(Array(text.utf8), passingOver: &faults).conversation()
  }

  @Test func `rows that cannot be taken are passed over and named`() throws {
    var faults = PolisRowFaults(most: 10, wantsNumbers: true)
    let read = try list(
      """
      comment-id,voter-id,vote
      1,1,1
      1,2,yes
      1
      ,3,1
      one,3,1
      1,Айгүл,1
      1,007,1
      2,3,-1
      """, &faults)
    #expect(read.people == ["1", "3"] && read.votes == 2)
    #expect(faults.rows.map(\.row) == [3, 4, 5, 6, 7, 8] && faults.count == 6)
    #expect(
      faults.rows.map(\.reason) == [
        .vote("yes"), .fieldCount(found: 1, expected: 3), .missing("comment-id"),
        .number("comment-id", "one"), .number("voter-id", "Айгүл"), .number("voter-id", "007"),
      ])
  }

  @Test func `of a person's row only the cell is passed over`() throws {
    var faults = PolisRowFaults(most: 10, wantsNumbers: true)
    let read = try list("participant,n-votes,0,x,1\n1,2,1,1,5\n2,1,,,-1\n", &faults)
    #expect(read.statements.map(\.id) == ["0", "1"] && read.votes == 2)
    #expect(faults.rows.map(\.reason) == [.column("x"), .vote("5")])
  }

  @Test func `statements without end are not taken`() throws {
    var faults = PolisRowFaults(most: 10, wantsNumbers: true, longest: 20)
    let text = "comment-id,comment-body\n0,short\n1,\(String(repeating: "long", count: 9))\nx,y\n"
    let read = try PolisExport.statements(in: Array(text.utf8), passingOver: &faults)
    #expect(read.map(\.text) == ["short"])
    #expect(faults.rows.map(\.description).first == "row 3: comment-body is longer than 20 bytes")
  }

  @Test func `a great many are counted and not kept`() throws {
    var faults = PolisRowFaults(most: 3)
    _ = try list("comment-id,voter-id,vote\n" + String(repeating: "1,1,?\n", count: 99), &faults)
    #expect(faults.rows.count == 3 && faults.count == 99)
  }

  @Test(arguments: ["", "a,b\n1,2\n", "vote,vote\n", "comment-id,voter-id,vote\n\"1,1,1\n"])
  func `a file that is none is refused whole`(text: String) {
    var faults = PolisRowFaults(most: 3)
    #expect(throws: PolisExportError.self) { try list(text, &faults) }
  }

  @Test func `where nothing may be passed over the first fault ends the reading`() {
    #expect(throws: PolisExportError(row: 2, reason: .vote("?"))) {
      try PolisExport.box(Array("comment-id,voter-id,vote\n1,1,?\n".utf8))
    }
  }
}
