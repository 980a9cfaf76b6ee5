import Testing

@testable import Choice

struct PolisExportTests {
  private func conversation(_ votes: String, _ comments: String? = nil) throws -> Conversation {
    try PolisExport.conversation(
      votes: Array(votes.utf8), comments: comments.map { Array($0.utf8) })
  }

  @Test func `votes are read whatever the order of the columns`() throws {
    let read = try conversation("vote,voter-id,comment-id\n1,7,3\n-1,8,3\n0,8,4\n")
    #expect(read.people == ["7", "8"])
    #expect(read.statements.map(\.id) == ["3", "4"])
    #expect(read.columns == [0, 0, 1])
    #expect(read.answers == [1, -1, 0])
    #expect(read.counts[0] == StatementVotes(agrees: 1, disagrees: 1, voters: 2))
    #expect(read.counts[1] == StatementVotes(agrees: 0, disagrees: 0, voters: 1))
  }

  @Test func `the latest vote counts, of equally late ones the last row`() throws {
    let read = try conversation(
      """
      timestamp,datetime,comment-id,voter-id,vote
      30,then,1,1,1
      20,then,1,1,-1
      30,then,2,1,1
      30,then,2,1,0
      """)
    #expect(read.answers == [1, 0])
  }

  @Test func `numbers stand by value, other ids behind them by their bytes`() throws {
    let read = try conversation("comment-id,voter-id,vote\n1,b,1\n1,10,1\n1,9,1\n1,a,1\n1,007,1\n")
    #expect(read.people == ["007", "9", "10", "a", "b"])
  }

  @Test func `two spellings of one letter are two people, whichever comes first`() throws {
    let rows = ["1,\u{e9},1\n", "1,e\u{301},-1\n"]
    let one = try conversation("comment-id,voter-id,vote\n" + rows.joined())
    let other = try conversation("comment-id,voter-id,vote\n" + rows.reversed().joined())
    #expect(one.people.count == 2)
    #expect(one.answers == other.answers)
  }

  @Test func `marks, carriage returns, quotes and empty rows do no harm`() throws {
    let read = try conversation(
      "\u{feff}comment-id,voter-id,vote\r\n\"1\",\"a \"\"b\"\"\",1\r\n\r\n2,c,-1\r\n")
    #expect(read.people.count == 2)
    #expect(read.answers == [1, -1])
  }

  @Test func `the matrix says the same as the list`() throws {
    let matrix = try conversation(
      "participant,group-id,n-comments,n-votes,n-agree,n-disagree,3,4\n7,0,0,1,1,0,1,\n8,0,0,2,0,1,-1,0\n"
    )
    let list = try conversation("comment-id,voter-id,vote\n3,7,1\n3,8,-1\n4,8,0\n")
    #expect(matrix == list)
  }

  @Test func `comments say what is moderated out and what it reads`() throws {
    let read = try conversation(
      "comment-id,voter-id,vote\n1,1,1\n2,1,1\n3,1,1\n",
      "comment-id,moderated,is-meta,comment-body\n1,1,false,\"A, \"\"b\"\"\nc\"\n2,-1,false,x\n3,0,true,y\n9,1,false,z\n"
    )
    #expect(read.shown == [true, false, true])
    #expect(read.statements.map(\.isAboutPerson) == [false, false, true])
    #expect(read.statements[0].text == "A, \"b\"\nc")
  }

  @Test(arguments: [
    ("", "row 1: there is no header; comment-id, voter-id and vote are expected"),
    ("voter-id,vote\n", "row 1: the header lacks comment-id"),
    ("vote,vote\n", "row 1: the header names “vote” twice"),
    ("comment-id,voter-id,vote\n1,2,1\n1,2\n", "row 3: 2 fields instead of 3"),
    ("comment-id,voter-id,vote\n1,,1\n", "row 2: voter-id is empty"),
    ("comment-id,voter-id,vote\n,1,1\n", "row 2: comment-id is empty"),
    ("comment-id,voter-id,vote\n1,1,2\n", "row 2: the vote is “2”, not 1, 0 or -1"),
    ("comment-id,voter-id,vote\n1,1,\n", "row 2: the vote is “”, not 1, 0 or -1"),
    (
      "timestamp,comment-id,voter-id,vote\nnow,1,1,1\n",
      "row 2: timestamp is “now”, not a whole number"
    ),
    (
      "timestamp,comment-id,voter-id,vote\n99999999999999999999,1,1,1\n",
      "row 2: timestamp is “99999999999999999999”, not a whole number"
    ),
    ("comment-id,voter-id,vote\n1,\"1,1\n", "row 2: the file ends inside quotes"),
    ("participant,1\n5,3\n", "row 2: the vote is “3”, not 1, 0 or -1"),
    ("participant,1\n,1\n", "row 2: participant is empty"),
  ])
  func `a fault is named with its row`(file: String, sentence: String) {
    let error = #expect(throws: PolisExportError.self) { try conversation(file) }
    #expect(error?.description == sentence)
  }

  @Test func `no bytes make the reader stop the program`() {
    var dice = Dice(5)
    let pieces: [String] = [
      "comment-id", "voter-id", "vote", ",", "\n", "\"", "1", "-1", "\r", "participant", "é", "\0",
    ]
    for _ in 0..<400 {
      let text = (0..<dice.number(0...30)).map { _ in dice.pick(pieces) }.joined()
      _ = try? conversation(text, text)
    }
  }
}
