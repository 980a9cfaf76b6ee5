import Core
import KurakTesting
import Testing

@testable import School

/// How each kind of question is judged.
@Suite struct QuestionKindTests {
  private func question(_ kind: Question.Kind, _ text: String) throws -> Question {
    let read = try QuestionParser.question(text, kind)
    return Question([.en: read], like: read)
  }

  @Test(arguments: [
    ("21", true), ("21,0", true), ("20", false), ("2 1", true), ("+21", true), ("-21", false),
    ("3.14", false),
  ])
  func `A number is compared exactly`(typed: String, isRight: Bool) throws {
    let deputies = try question(.number, "How many deputies?\n- (x) 21\n  > Yes.\n- ( ) 20")
    #expect(deputies.isRight(.typed(typed)) == isRight)
  }

  @Test(arguments: [
    ("3,14", true), ("3.14", true), ("3,13", true), ("3,15", true), ("3,129999", false),
    ("3,150001", false), ("12 500", false),
  ])
  func `A tolerance is taken with its ends, comma and point alike`(
    typed: String, isRight: Bool
  ) throws {
    for rule in ["3,14 ± 0,01", "3.14 +- 0.01", "3,13..3,15"] {
      let question = try question(.number, "Pi?\n- (x) \(rule)\n- ( ) *\n  > No.")
      #expect(question.isRight(.typed(typed)) == isRight, "\(rule)")
    }
  }

  @Test func `Thousands may stand apart, and a minus may be long`() throws {
    #expect(Quantity("12 500,75")?.text == "12500.75")
    #expect(Quantity("12\u{A0}500")?.text == "12500")
    #expect(Quantity("−3,5")?.text == "-3.5")
    #expect(Quantity("0,000001")?.millionths == 1)
  }

  @Test(arguments: ["", "-", "1,2,3", "1e3", "٣", "1234567890123", "1,1234567", "a", "1.", ".5"])
  func `What is no number is not taken for one`(text: String) {
    #expect(Quantity(text) == nil)
  }

  @Test func `The first number that fits decides, and says why`() throws {
    let born = try question(
      .number, "When?\n- (x) 1822\n  > Yes.\n- ( ) 1820..1824\n  > Near.\n- ( ) *\n  > Far.")
    #expect(born.known("1822") == 0)
    #expect(born.known("1821") == 1)
    #expect(born.known("7") == 2)
    #expect(born.isRight(.typed("1821")) == false)
  }

  @Test(arguments: [
    "айыл өкмөтү", "Айыл Окмоту", "  айыл   өкмөтү. ", "АЙЫЛ ӨКМӨТҮ", "«айыл өкмөтү»",
    "aйыл oкмoту", "ао",
  ])
  func `A short text is right in any case, spacing and look-alike letters`(typed: String) throws {
    let who = try question(.shortText, "Who?\n- (x) айыл өкмөтү | АО\n  > Yes.\n- ( ) *\n  > No.")
    #expect(who.isRight(.typed(typed)) == true)
  }

  @Test func `Another word is another word`() throws {
    let who = try question(.shortText, "Who?\n- (x) кеңеш\n  > Yes.\n- ( ) акимият\n  > No: …")
    #expect(who.isRight(.typed("кенешме")) == false)
    #expect(who.known("акимият") == 1)
    #expect(who.known("эч ким") == nil)
    #expect(who.isRight(.typed("")) == false)
  }

  @Test func `A short text is right in whichever language it is written`() throws {
    let question = Question(
      kind: .shortText, text: Translated([.en: "Who?"]),
      options: [
        QuizOption(
          text: Translated([.en: "council", .ky: "кеңеш", .uz: "кенгаш"]), isRight: true,
          feedback: Translated())
      ])
    for typed in ["Council", "кенеш", "Кенгаш"] {
      #expect(question.isRight(.typed(typed)) == true)
    }
  }

  @Test func `An order is right when every line has its place`() throws {
    let steps = try question(.order, "How?\n- (2) Draft\n- (3) Vote\n- (1) Ask")
    #expect(steps.isRight(.placed([1, 2, 0])) == true)
    #expect(steps.isRight(.placed([0, 1, 2])) == false)
    #expect(steps.isRight(.placed([])) == false)
    #expect(steps.ordered.map { $0.text.text(.en) } == ["Ask", "Draft", "Vote"])
  }

  @Test func `Pairs are right when every first half has its own; equal halves may change places`()
    throws
  {
    let pairs = try question(
      .pairs,
      "Who?\n- (2) Council -> decides\n- (3) Administration -> does\n- (1) -> sleeps\n"
        + "- (4) Court -> decides")
    #expect(pairs.asked == [0, 1, 3])
    #expect(pairs.offered.map { $0.text(.en) } == ["sleeps", "decides", "does", "decides"])
    #expect(pairs.isRight(.placed([1, 2, 3])) == true)
    #expect(pairs.isRight(.placed([3, 2, 1])) == true)
    #expect(pairs.isRight(.placed([0, 2, 3])) == false)
    #expect(pairs.isRight(.placed([1, 2])) == false)
  }

  @Test func `What a facilitator reads and what is only asked for has no right answer`() throws {
    let free = try question(.freeText, "What will you do?\n> A good plan has a day in it.")
    #expect(free.explanation.text(.en) == "A good plan has a day in it.")
    #expect(free.isRight(.written) == nil)
    let survey = try question(.survey, "How was it?\n- ( ) Good\n- ( ) Bad")
    #expect(survey.isRight(.chosen([1])) == nil)
  }

  @Test func `The score counts only what has a right answer`() throws {
    let quiz = Quiz(questions: [
      try question(.freeText, "Why?"), try question(.number, "How many?\n- (x) 2"),
      try question(.survey, "How was it?\n- ( ) Good\n- ( ) Bad"),
    ])
    let graded = GradedQuiz([.written, .typed("2"), .chosen([0])], to: quiz)
    #expect(graded.score == Score(right: 1, count: 1))
    #expect(graded.storedMarks == "-1-")
  }

  @Test(arguments: [
    "a;b", "%", "%s;%p", "", "\u{301};", "p1,2", "w", "0,2", "ө ү ң", "t", ";",
    "\u{1F1F0}\u{1F1EC}",
  ])
  func `A typed answer is kept letter by letter`(text: String) throws {
    let quiz = Quiz(questions: [])
    var graded = GradedQuiz([], to: quiz)
    let answers: [Answer] = [
      .typed(text), .chosen([0, 2]), .placed([2, 0, 1]), .written, .none, .typed(text),
    ]
    graded = GradedQuiz(
      storedAnswers: answers.map(\.stored).joined(separator: ";"), storedMarks: "10-")
    #expect(graded.answers == answers)
    #expect(graded.marks == [true, false, nil])
  }

  @Test func `Attempts of before this was written are read as they were`() {
    let old = GradedQuiz(storedAnswers: "0;0,1;1", storedMarks: "110")
    #expect(old.answers == [.chosen([0]), .chosen([0, 1]), .chosen([1])])
    #expect(old.score == Score(right: 2, count: 3))
  }

  @Test(arguments: Question.Kind.allCases)
  func `Whoever answers rightly is right`(kind: Question.Kind) throws {
    var seed = SeededGenerator(UInt64(kind.rawValue.utf8.count))
    for _ in 0..<50 {
      let question = Question.random(kind, &seed)
      #expect(question.isRight(question.rightAnswer) == (kind.isGraded ? true : nil))
      if kind.isGraded, question.answer(isWrong: true) != question.rightAnswer {
        #expect(question.isRight(question.answer(isWrong: true)) != nil)
      }
    }
  }
}
