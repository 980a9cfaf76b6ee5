import Testing

@testable import Choice

@Suite struct PabulibReaderTests {
  private func read(_ text: String) throws -> Pabulib { try Pabulib(reading: Array(text.utf8)) }

  @Test func `everything in a file is read`() throws {
    let file = try read(PabulibSample.village)
    #expect(file.value(of: "description") == #"Aikol; the "quilt" budget"#)
    #expect(file.budget == Rational(decimal: "1000.5"))
    #expect(file.voteType == .approval)
    #expect(file.projects.map(\.id) == ["1", "2", "a-3"])
    #expect(file.projects.map(\.name) == ["Мектеп көпүрөсү", "Суу", "Жол; жарык"])
    #expect(file.projects[1].cost == Rational(decimal: "250.25"))
    #expect(file.projectColumns.map(\.name) == ["votes"])
    #expect((0..<4).map { Array(file.votes[$0]) } == [[0, 1], [1], [], [1, 2, 0]])
    #expect(file.voteColumns.map { $0[3] } == ["13", "20"])
    #expect(file.remarks.isEmpty)
    #expect(file.election.voters == 4)
    #expect(file.election.supporters == [2, 3, 1])
  }

  @Test(arguments: [
    "\u{FEFF}" + PabulibSample.village,
    PabulibSample.village.replacing("\n", with: "\r\n"),
    PabulibSample.village.replacing("\n", with: "\r"),
    PabulibSample.village.replacing("\n", with: "\n\n"),
    PabulibSample.village.replacing("META", with: " meta ").replacing("VOTES", with: "Votes;;"),
    PabulibSample.village.replacing("key;value\n", with: ""),
    PabulibSample.village.replacing("vote_type;approval", with: "VOTE_TYPE;approval;"),
    PabulibSample.village.replacing("2,a-3,1", with: " 2 , a-3,, 1 ,"),
    PabulibSample.village.replacing("51;", with: "51;none"),
    PabulibSample.village.replacing("51;", with: "51"),
    PabulibSample.village.replacing(";20;", with: "; 20 ;"),
    String(PabulibSample.village.dropLast()),
  ])
  func `the habits of real files change nothing`(text: String) throws {
    let (one, other) = (try read(text), try read(PabulibSample.village))
    #expect(one == other)
  }

  @Test func `what is odd but harmless is remarked`() throws {
    let file = try read(
      PabulibSample.village.replacing("10;34;1,2", with: "10;34;1,2,1")
        .replacing("num_votes;4", with: "num_votes;2")
        .replacing("num_projects;3", with: "num_projects;1")
        .replacing("a-3;400;1", with: "a-3;400;7"))
    #expect(
      file.remarks == [
        .repeatedChoice(line: 16), .moreProjects(stated: 1, found: 3),
        .moreVotes(stated: 2, found: 4), .otherTotal(project: "a-3"),
      ])
    #expect(file.election.supporters == [2, 3, 1])
  }

  @Test(arguments: [
    (PabulibSample.text(projects: "1;ten"), 7, PabulibError.Fault.notAnAmount("ten")),
    (PabulibSample.text(projects: "1;-5"), 7, .notAnAmount("-5")),
    (PabulibSample.text(projects: "1;"), 7, .notAnAmount("")),
    (PabulibSample.text(projects: ";5"), 7, .missingID),
    (PabulibSample.text(projects: "1;5\n1;6"), 8, .repeatedProject("1")),
    (PabulibSample.text(projects: "1;5;6"), 7, .tooManyCells),
    (PabulibSample.text(votes: "a;1\nb;2"), 11, .unknownProject("2")),
    (PabulibSample.text(votes: "a;1,\"2"), 10, .unknownProject("\"2")),
    (PabulibSample.text(votes: "a;\"1"), 10, .unclosedQuote),
    (PabulibSample.text(votes: "a;1;1"), 10, .tooManyCells),
    (PabulibSample.text(meta: "vote_type;approval"), 3, .missingValue("budget")),
    (PabulibSample.text(meta: "budget;10"), 3, .missingValue("vote_type")),
    (PabulibSample.text(meta: "x;1\nbudget;much\nvote_type;approval"), 4, .notAnAmount("much")),
    (PabulibSample.text(meta: "budget;1\nvote_type;guess"), 4, .unknownVoteType("guess")),
    (
      PabulibSample.text(meta: "budget;1\nvote_type;approval\nnum_votes;9"), 11,
      .fewerVotes(stated: 9, found: 1)
    ),
    (
      PabulibSample.text(meta: "budget;1\nvote_type;approval\nnum_projects;2"), 11,
      .fewerProjects(stated: 2, found: 1)
    ),
    ("", 1, .missingSection("META")),
    ("name,cost\n", 1, .noSection),
    ("META\nPROJECTS\nproject_id;price\n", 3, .missingColumn("cost")),
    ("PROJECTS\nproject_id;cost;cost\n", 2, .repeatedColumn("cost")),
    ("PROJECTS\n", 1, .missingColumn("cost")),
    ("VOTES\nvoter_id;vote\n", 1, .votesBeforeProjects),
    ("META\n\nMETA\n", 3, .repeatedSection("META")),
    ("PROJECTS\nproject_id;cost\nVOTES\nvoter_id;votes\n", 4, .missingColumn("vote")),
  ])
  func `what is wrong is said with its line`(
    text: String, line: Int, fault: PabulibError.Fault
  ) {
    let error = PabulibSample.fault(text)
    #expect(error == PabulibError(line: line, fault: fault))
    #expect(error?.description.hasPrefix("line \(line): ") == true)
  }

  @Test func `broken UTF-8 is found on its line`() {
    let bytes = Array("META\nkey;value\n".utf8) + [0x62, 0xFF, 10] + Array("budget;1\n".utf8)
    #expect(PabulibSample.fault(bytes) == PabulibError(line: 3, fault: .notUTF8))
    let utf16: [UInt8] = [0xFF, 0xFE, 0x4D, 0x00]
    #expect(PabulibSample.fault(utf16)?.fault == .notUTF8)
  }

  @Test func `a giant cell and a giant number of projects are refused`() {
    let giant = String(repeating: "x", count: 1_000_000)
    #expect(PabulibSample.fault("META\nkey;value\na;\(giant)\n")?.fault == .cellTooLong)
    #expect(PabulibSample.fault("META\nkey;value\na;\"\(giant)\n")?.fault == .cellTooLong)
    let many = (0...5000).map { "\($0);1" }.joined(separator: "\n")
    #expect(PabulibSample.fault(PabulibSample.text(projects: many))?.fault == .tooManyProjects)
    let long = PabulibSample.fault(PabulibSample.text(votes: "a;\(giant.prefix(90_000))"))
    #expect(long?.fault == .unknownProject(String(repeating: "x", count: 40) + "…"))
  }

  @Test func `a file cut at any byte is refused`() {
    let bytes = Array(PabulibSample.village.utf8)
    for length in 0..<(bytes.count - 1) {
      #expect(PabulibSample.fault(Array(bytes.prefix(length))) != nil, "cut at \(length)")
    }
  }

  @Test(arguments: 0..<200)
  func `garbled bytes are read or refused, never worse`(seed: Int) {
    var dice = Dice(seed)
    var bytes = Array(PabulibSample.village.utf8)
    for _ in 0..<dice.number(1...8) {
      let place = dice.number(0...bytes.count - 1)
      switch dice.number(0...3) {
      case 0: bytes[place] = UInt8(dice.number(0...255))
      case 1: bytes.insert(dice.pick([10, 13, 34, 44, 59, 0]), at: place)
      case 2: bytes.remove(at: place)
      default: bytes += bytes[place...].prefix(40)
      }
    }
    if let file = try? Pabulib(reading: bytes) {
      #expect(PabulibSample.fault(file.bytes) == nil)
    } else {
      #expect((PabulibSample.fault(bytes)?.line ?? 0) >= 1)
    }
  }
}
