import Choice
import Foundation
import Testing

@testable import App

@Suite struct `kurak match` {
  private let head =
    "role,id,languages,district,woman,women_only,capacity,prefers,conflicts,earlier\n"

  private func file(_ rows: String) throws -> MatchingFile {
    try MatchingFile(Array((head + rows).utf8))
  }

  @Test func `reads people of both sides`() throws {
    let people = try file(
      """
      mentor,m1,ky ru,Мады,yes,,2,a,,
      participant,a,ky,Мады,,yes,,m1,,
      participant,b,uz,,,no,,,m1,
      """)
    #expect(people.mentors.map(\.id) == ["m1"] && people.mentors[0].capacity == 2)
    #expect(people.mentors[0].languages == ["ky", "ru"] && people.mentors[0].isWoman)
    #expect(people.seekers[0].wantsWoman && people.seekers[0].prefers == ["m1"])
    #expect(people.seekers[1].conflicts == ["m1"])
  }

  @Test(arguments: [
    ("guide,x,,,,,,,,", 2, "the role must be mentor or participant"),
    ("mentor,,,,,,,,,", 2, "the id must be one word"),
    ("mentor,x y,,,,,,,,", 2, "the id must be one word"),
    ("mentor,x,,,,,,,,\nparticipant,x,,,,,,,,", 3, "x stands in row 2 already"),
    ("mentor,x,,,maybe,,,,,", 2, "woman must be yes or no"),
    ("mentor,x,,,,,-1,,,", 2, "the capacity must be a number from 0 to 10000"),
    ("participant,x,,,,,,nobody,,", 2, "x names nobody, who is nobody of the other side"),
    (
      "mentor,m,,,,,,,,\nparticipant,a,,,,,,m,,\nmentor,n,,,,,,a,,b", 4,
      "n names b, who is nobody of the other side"
    ),
    (
      "mentor,m,,,,,,,,\n\nparticipant,a,,,,,,m,,\nparticipant,b,,,,,,,z,", 5,
      "b names z, who is nobody of the other side"
    ),
  ])
  func `says which row is wrong and why`(rows: String, row: Int, sentence: String) {
    #expect(throws: MatchingFile.Fault(row: row, sentence: sentence)) { try file(rows) }
  }

  @Test func `misses the columns it needs`() {
    #expect(throws: MatchingFile.Fault(row: 1, sentence: "there is no column role")) {
      try MatchingFile(Array("id,languages\nx,ky\n".utf8))
    }
  }

  @Test func `matches a file and refuses words it does not know`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).csv")
    try Data((head + "mentor,m,ky,,yes,,1,,,\nparticipant,a,ky,,,,,,,\n").utf8).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    for way in ["participants", "mentors", "satisfaction"] {
      #expect(try MatchCommand.run([path.path, "--by", way, "--format", "json"]) == 0)
    }
    for words in [
      ["--by", "luck"], ["--require", "stars"], ["--format", "xml"], ["-f", "json"],
    ] {
      #expect(throws: Complaint.self) { try MatchCommand.run([path.path] + words) }
    }
  }

  private static let village = """
    mentor,m,ky,,yes,,1,,,
    participant,a,ky,,,,,,,
    participant,b,uz,,,,,,,
    participant,c,ky,,,,,,,

    """

  @Test func `prints pairs, and for who has none the constraint that did it`() throws {
    let found = try PrintedFile.object(
      try PrintedFile.print(
        head + Self.village, kind: "csv", MatchCommand.match, "--format", "json"))
    let expected: NSDictionary = [
      "by": "participants", "constraints": ["language", "women", "conflict", "earlier"],
      "participants": 3, "mentors": 1, "open_places": [] as [Any], "stable": true,
      "blocking_pairs": 0, "satisfaction": found["satisfaction"] ?? 0,
      "pairs": [
        ["participant": "a", "mentor": "m", "participant_rank": 1, "mentor_rank": 1]
          as [String: Any]
      ],
      "unmatched": [
        ["participant": "b", "constraints": ["language": 1], "full": 0] as [String: Any],
        ["participant": "c", "constraints": [:] as [String: Any], "full": 1],
      ],
    ]
    #expect(found == expected)
  }

  @Test func `prints a table otherwise`() throws {
    let text = try PrintedFile.print(head + Self.village, kind: "csv", MatchCommand.match)
    #expect(text.hasPrefix("By: participants; pairs: 1 of 3"))
    #expect(
      text.hasSuffix(
        """
        participant  mentor  her wish no.  the mentor's no.
        a            m                  1                 1

        How many mentors each constraint keeps away, and how many are full:
        nobody for  language  women  conflict  earlier  full
        b                  1      0         0        0     0
        c                  0      0         0        0     1

        """))
  }
}
