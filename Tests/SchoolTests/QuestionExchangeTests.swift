import Core
import Foundation
import KurakTesting
import Localization
import Testing
import XML

@testable import School

/// Questions of other programs: what is taken, what is told, and what goes back.
@Suite struct QuestionExchangeTests {
  private static func fixture(_ name: String) throws -> [UInt8] {
    let path = ProjectFolder.path("Tests/Fixtures/questions/\(name)")
    return [UInt8](try #require(FileManager.default.contents(atPath: path)))
  }

  private static func gift(_ bytes: [UInt8], _ language: Language = .ky) throws -> QuestionFile {
    GiftReading(
      file: "village.gift", language: language, words: try TestHouse.catalog.get()[language]
    ).read(bytes)
  }

  @Test func `Our own GIFT file, kind by kind and line by line`() throws {
    let file = try Self.gift(Self.fixture("village.gift"))
    #expect(
      file.questions.map(\.kind) == [
        .single, .several, .trueOrFalse, .number, .shortText, .pairs, .freeText,
      ])
    let first = try #require(file.questions.first)
    #expect(first.text[.ky] == "Ким чечет?" && first.right == [0])
    #expect(first.options[1].feedback[.ky] == "Жок.")
    #expect(first.explanation[.ky] == "Жыйынга барсаңыз болот.")
    #expect(file.questions[1].right == [0, 1])
    #expect(file.questions[2].options.map { $0.text[.ky] } == ["Туура", "Туура эмес"])
    #expect(file.questions[2].options.map { $0.feedback[.ky] } == ["Ооба.", "Ачык болчу."])
    #expect(file.questions[3].isRight(.typed("23")) == true)
    #expect(file.questions[3].isRight(.typed("23,1")) == false)
    #expect(file.questions[4].text[.ky] == "Ким аткарат?")
    #expect(file.questions[4].isRight(.typed("ао")) == true)
    #expect(file.questions[5].asked == [0, 1])
    #expect(
      file.remarks.map { "\($0.line) \($0.isTaken) \($0.reason.key)" } == [
        "3 true learning.bank.noted.partial", "16 true learning.bank.noted.pictures",
        "22 false learning.bank.refused.description",
        "24 false learning.bank.refused.gift.open-brace",
        "26 false learning.bank.refused.options.single",
      ])
  }

  @Test func `Our own item of QTI 3`() throws {
    let file = QTIReading(language: .en).read(try Self.fixture("item.xml"), named: "item.xml")
    let question = try #require(file.questions.first)
    #expect(question.kind == .single && question.right == [1])
    #expect(question.text[.en] == "Aigul asks at the gathering: Who decides on the budget?")
    #expect(question.options.map { $0.text[.en] } == ["The weather", "The council"])
    #expect(question.options[1].feedback[.en] == "By vote.")
    #expect(question.explanation[.en] == "Every session is open.")
    #expect(file.remarks.isEmpty)
  }

  @Test func `What QTI writes QTI reads, every kind`() throws {
    var dice = SeededGenerator(11)
    for kind in Question.Kind.allCases {
      for _ in 0..<20 {
        let question = Question.random(kind, &dice, pieces: Question.tame)
        let package = try QTIWriting(language: .ky).package([question])
        let file = QTIReading(language: .ky).read(package, named: "p.zip")
        let read = try #require(file.questions.first, "\(kind) \(file.remarks)")
        #expect(read.kind == question.kind)
        #expect(read.text[.ky] == question.text[.ky])
        if kind.isGraded, !kind.isPlaced {
          #expect(read.isRight(question.rightAnswer(in: .ky)) == true, "\(kind)")
        }
        if kind == .order {
          #expect(read.ordered.map { $0.text[.ky] } == question.ordered.map { $0.text[.ky] })
        }
        if kind == .pairs {
          #expect(
            Set(read.options.map { [$0.text[.ky], $0.match[.ky]] })
              == Set(question.options.map { [$0.text[.ky], $0.match[.ky]] }))
        }
      }
    }
  }

  @Test func `What GIFT writes GIFT reads; order and surveys stand there as a remark`() throws {
    var dice = SeededGenerator(12)
    for kind in Question.Kind.allCases {
      let question = Question.random(kind, &dice, pieces: Question.tame)
      let words = try TestHouse.catalog.get()[.en]
      let text = GiftWriting(language: .ky, words: words).written([question])
      let file = try Self.gift(Array(text.utf8))
      if kind == .order || kind == .survey {
        #expect(text.hasPrefix("// GIFT has no such kind of question:"))
        #expect(file.questions.isEmpty && file.remarks.isEmpty)
      } else {
        let read = try #require(file.questions.first, "\(text) \(file.remarks)")
        #expect(read.text[.ky] == question.text[.ky])
        if kind != .several { #expect(read.kind == kind) }
        if kind.isTyped { #expect(read.isRight(question.rightAnswer(in: .ky)) == true) }
        if kind == .single { #expect(read.right == question.right) }
      }
    }
  }

  @Test(arguments: [
    ("<a/>", "qti.no-items"), ("<a", "xml.broken"),
    ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "xml.entities"),
    ("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "xml.entities"),
    ("<assessmentItem/>", "qti.older"), ("<qti-assessment-item/>", "no-text"),
    (
      "<qti-assessment-item><qti-item-body><p>Hm.</p></qti-item-body></qti-assessment-item>",
      "description"
    ),
    (String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100), "xml.too-deep"),
    ("<a>" + String(repeating: "<b/>", count: 30_000) + "</a>", "xml.too-large"),
    ("PK\u{3}\u{4}nothing", "qti.archive"),
  ])
  func `What is no item is refused with its reason`(text: String, reason: String) throws {
    let file = QTIReading(language: .en).read(Array(text.utf8), named: "x.xml")
    #expect(file.questions.isEmpty)
    #expect(file.remarks.map(\.reason.key) == ["learning.bank.refused.\(reason)"])
  }

  @Test func `Every reason is said in every language`() throws {
    let catalog = try TestHouse.catalog.get()
    var keys = ["gift.not-utf8", "gift.too-large", "gift.open-brace", "gift.stray-brace"]
    keys += ["gift.title", "gift.answers", "gift.weight", "gift.too-many", "xml.broken"]
    keys += ["xml.entities", "xml.too-large", "xml.too-deep", "qti.no-items", "qti.archive"]
    keys += ["qti.older", "qti.several", "qti.formula", "qti.match", "qti.kind", "qti.pictures"]
    keys += ["no-text", "only-pictures", "description", "too-many"]
    keys += Question.Kind.allCases.map { "options.\($0.rawValue)" }
    for language in Language.allCases {
      for key in keys {
        let said = catalog[language](Message("learning.bank.refused.\(key)"))
        #expect(!said.contains("learning.bank"), "\(key)")
      }
    }
  }

  @Test func `Random bytes and random changes break nothing`() throws {
    var dice = SeededGenerator(13)
    let sources = [
      try Self.fixture("village.gift"), try Self.fixture("item.xml"),
      try QTIWriting(language: .ky).package([
        Question.random(.pairs, &dice), Question.random(.number, &dice),
      ]),
    ]
    for _ in 0..<600 {
      var bytes = sources.randomElement(using: &dice) ?? []
      for _ in 0..<Int.random(in: 1...8, using: &dice) where !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &dice)
        switch Int.random(in: 0...2, using: &dice) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
        }
      }
      for file in [
        QTIReading(language: .ky).read(bytes, named: "x"), try Self.gift(bytes),
      ] {
        for question in file.questions {
          // Whatever is taken can be written, read, asked and answered.
          let text = try #require(question.written(in: .ky))
          #expect(try QuestionParser.question(text, question.kind).text == question.text[.ky])
          if question.kind.isGraded { #expect(question.isRight(question.rightAnswer) == true) }
        }
      }
    }
  }
}

extension Question {
  /// What somebody would type who reads it in this language.
  fileprivate func rightAnswer(in language: Language) -> Answer {
    guard kind == .shortText, let text = options.first(where: \.isRight)?.text[language] else {
      return rightAnswer
    }
    return .typed(ShortText.spellings(text).first ?? "")
  }
}
