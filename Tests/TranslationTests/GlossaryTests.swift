import Core
import KurakTesting
import Testing

@testable import Translation

/// One word for one thing: the table, and everything that ships held against it.
@Suite struct GlossaryTests {
  static let shipped = ShippedTexts(folder: ProjectFolder.path(""))
  private let glossary: Glossary

  init() throws { glossary = try Glossary.load(ProjectFolder.path("Content")) }

  @Test func `A stem takes endings, a whole word does not`() {
    let forms = TermForms("айыл· өкмөт·ү / АӨ")
    #expect(forms.shown == "айыл өкмөтү")
    #expect(forms.isSaid(in: SpokenText("Айылдык өкмөткө суроо")))
    #expect(forms.isSaid(in: SpokenText("АӨ чечти")))
    #expect(!forms.isSaid(in: SpokenText("айылдын жаңы өкмөтү")))
    #expect(!forms.isSaid(in: SpokenText("АӨнүн")))
  }

  @Test func `A hyphen joins words as a space does`() {
    #expect(TermForms("хотин-қизлар кенгаш·и").isSaid(in: SpokenText("Хотин-қизлар кенгашида")))
  }

  @Test func `A row of the wrong length is named by its line`() {
    #expect(throws: Glossary.Malformed.self) {
      try Glossary("| English | a | b | c |\n| --- | --- | --- | --- |\n| one | two |\n")
    }
  }

  @Test func `Every term has a word in each language, and none stands twice`() {
    #expect(glossary.terms.count > 40)
    for language in Language.allCases {
      #expect(glossary.terms.allSatisfy { !$0.shown(in: language).isEmpty })
    }
    #expect(Set(glossary.terms.map { $0.shown(in: .en) }).count == glossary.terms.count)
  }

  @Test func `Every message says the terms that its English says`() {
    var held = 0
    for english in Self.shipped.all where english.hasKeys && english.language == .en {
      for language in Language.allCases where language != .en {
        let others = english.sibling(in: language).map { Self.shipped.sentences(of: $0) } ?? []
        let said = Dictionary(uniqueKeysWithValues: others.map { ($0.key ?? "", $0.words) })
        for sentence in Self.shipped.sentences(of: english) {
          let key = sentence.key ?? ""
          held += glossary.terms(in: sentence.words).count
          let missing = glossary.missing(
            said[key] ?? "", language, of: sentence.words, at: key)
          #expect(missing.isEmpty, "\(key).\(language): \(missing.map { $0.shown(in: language) })")
        }
      }
    }
    #expect(held > 1000)
  }

  @Test(arguments: Self.shipped.all.filter { !$0.hasKeys && $0.language == .en })
  func `Every text that ships says the terms that its English says`(english: ShippedText) throws {
    let place = english.path.split(separator: "/").dropLast().joined(separator: "/")
    for language in Language.allCases where language != .en {
      let text = try #require(english.sibling(in: language))
      let missing = glossary.missing(
        try whole(text), language, of: try whole(english), at: place)
      #expect(missing.isEmpty, "\(text.path): \(missing.map { $0.shown(in: language) })")
    }
  }

  /// An exception that nothing needs any more hides the next fault.
  @Test func `Every exception is still needed`() throws {
    for exception in glossary.exceptions {
      let english = Self.shipped.all.filter { $0.language == .en }.flatMap { text in
        text.hasKeys
          ? Self.shipped.sentences(of: text).filter { $0.key == exception.place }
          : text.path.hasPrefix("\(exception.place)/") ? Self.shipped.sentences(of: text) : []
      }.map(\.words).joined(separator: "\n")
      #expect(
        glossary.terms(in: english).contains { $0.shown(in: .en) == exception.term },
        "\(exception.place)")
    }
  }

  private func whole(_ text: ShippedText) throws -> String {
    String(decoding: try #require(Self.shipped.bytes(of: text)), as: UTF8.self)
  }
}
