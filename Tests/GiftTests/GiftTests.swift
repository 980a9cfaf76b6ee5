import Testing

@testable import Gift

@Suite struct GiftTests {
  private func read(_ text: String) -> GiftFile { GiftFile(Array(text.utf8)) }

  @Test func `Each kind of question is told by its braces`() {
    let file = read(
      """
      // A remark.
      $CATEGORY: top/none

      ::T::[markdown]Is *it*? {TRUE#no#yes}

      What? {
        ~%-50%a#not a
        ~%50%b
        =c
        ####All read this.
      }

      Who? {=she =%50%her}

      How many? {#21:1}

      How much? {#=1..2#so ~#else}

      Which? {=a -> 1 =b->2 = -> 3}

      Why? {}

      A description.
      Of two lines.
      """)
    #expect(file.faults.isEmpty)
    #expect(
      file.questions.map(\.body) == [
        .trueFalse(isTrue: true, whenWrong: "no", whenRight: "yes"),
        .choice([
          GiftAnswer("a", weight: -5_000_000, feedback: "not a"),
          GiftAnswer("b", weight: 5_000_000), GiftAnswer("c", weight: GiftAnswer.full),
        ]),
        .short([
          GiftAnswer("she", weight: GiftAnswer.full), GiftAnswer("her", weight: 5_000_000),
        ]),
        .numbers([GiftAnswer("21:1", weight: GiftAnswer.full)]),
        .numbers([
          GiftAnswer("1..2", weight: GiftAnswer.full, feedback: "so"),
          GiftAnswer("", weight: 0, feedback: "else"),
        ]),
        .pairs([GiftPair("a", "1"), GiftPair("b", "2"), GiftPair("", "3")]), .essay, .description,
      ])
    #expect(file.questions[0].title == "T" && file.questions[0].format == "markdown")
    #expect(file.questions[0].text == "Is *it*?")
    #expect(file.questions[1].feedback == "All read this.")
    #expect(file.questions.map(\.line) == [4, 6, 13, 15, 17, 19, 21, 23])
  }

  @Test func `Where the answer stood in a sentence there is a gap`() {
    let texts = read("The { =Asia } continent.\n\nIt is {T}.\n\n{=Asia} is large.").questions.map(
      \.text)
    #expect(texts == ["The _____ continent.", "It is", "_____ is large."])
  }

  @Test func `What is escaped is a letter`() {
    let file = read(##"::a\:b::2 \= 2 \{x\} \\ \n \q {=\~\#\= ~\}}"##)
    #expect(file.questions.first?.title == "a:b")
    #expect(file.questions.first?.text == "2 = 2 {x} \\ \n \\q")
    #expect(
      file.questions.first?.body
        == .choice([GiftAnswer("~#=", weight: GiftAnswer.full), GiftAnswer("}", weight: 0)]))
  }

  @Test(arguments: [
    ("Open {=a", GiftFault.Reason.openBrace), ("Stray } it", .strayBrace),
    ("Two {=a} and {=b}", .strayBrace), ("::Title without end {=a}", .title),
    ("What {a ~b}", .answers), ("What {#}", .answers), ("What {~%x%a}", .weight),
    ("What {~%101%a}", .weight), ("What {=a{b}", .strayBrace),
  ])
  func `What is not understood is told, and the rest is read`(
    text: String, reason: GiftFault.Reason
  ) {
    let file = read("One {T}\n\n\(text)\n\nTwo {F}\n")
    #expect(file.faults == [GiftFault(line: 3, reason: reason)])
    #expect(file.questions.count == 2)
  }

  @Test func `Bytes that are no text, and a file without end, are refused as a whole`() {
    #expect(GiftFile([0xFF, 0xFE]).faults.map(\.reason) == [.notUTF8])
    let long = [UInt8](repeating: 97, count: GiftFile.mostBytes + 1)
    #expect(GiftFile(long).faults.map(\.reason) == [.tooLarge])
    let many = String(repeating: "Q {T}\n\n", count: GiftFile.mostQuestions + 1)
    #expect(read(many).faults.map(\.reason) == [.tooMany])
    #expect(read("Q {\(String(repeating: "=a ", count: 101))}").faults.map(\.reason) == [.tooMany])
  }

  @Test func `A file of open braces is read in a moment`() {
    let open = String(repeating: "What {\n\n", count: 20_000)
    #expect(read(open).questions.isEmpty)
  }

  @Test func `What is written is read again`() {
    for seed in 1...400 {
      var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
      let questions = (0..<3).map { _ in GiftQuestion.random(&dice) }
      let file = read(questions.map(\.written).joined())
      #expect(file.faults.isEmpty)
      #expect(file.questions.map(\.plain) == questions.map(\.plain), "\(seed)")
    }
  }
}

private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

extension GiftQuestion {
  /// Without the line and the format, which a writer may choose.
  fileprivate var plain: GiftQuestion {
    var plain = GiftQuestion(line: 1, text: text, body: body)
    plain.title = title
    plain.feedback = feedback
    return plain
  }

  fileprivate static func random(_ dice: inout Dice) -> GiftQuestion {
    let pieces = [
      "a", "ө", "~", "=", "#", "{", "}", ":", "\\", "\\n", "%", "%50%", "//", "$CATEGORY:", "TRUE",
      "\n", "*", "'", "1", "-5", "👩🏽‍🌾", "e\u{301}", "&", "<b>", "####", "::",
    ]
    func text() -> String {
      while true {
        let text = (0...Int.random(in: 0...4, using: &dice)).map { _ in
          pieces.randomElement(using: &dice) ?? "a"
        }.joined(separator: Bool.random(using: &dice) ? " " : "").trimmed
        if !text.isEmpty { return text }
      }
    }
    func answers(_ weights: [Int]) -> [GiftAnswer] {
      weights.map {
        GiftAnswer(text(), weight: $0, feedback: Bool.random(using: &dice) ? text() : "")
      }
    }
    let full = GiftAnswer.full
    let body: Body =
      switch Int.random(in: 0...5, using: &dice) {
      case 0: .essay
      case 1: .trueFalse(isTrue: Bool.random(using: &dice), whenWrong: text(), whenRight: text())
      case 2: .choice(answers([0, full, 3_333_333, -full]))
      case 3: .short(answers([full, 5_000_000, 0]))
      case 4: .numbers(answers([full, 0]))
      default: .pairs([GiftPair(text(), text()), GiftPair("", text())])
      }
    var question = GiftQuestion(line: 1, text: text(), body: body)
    if Bool.random(using: &dice) { question.title = text() }
    if Bool.random(using: &dice) { question.feedback = text() }
    return question
  }
}
