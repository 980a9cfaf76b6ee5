import Core
import JSON
import Web

/// A practice in the words of the village, in those languages in which somebody wrote it.
package struct VillageText: Sendable, Equatable {
  static let mostTitle = 120
  static let mostWords = 4000

  package var title: Translated
  /// What people do, when and with whom.
  package var about: Translated
  /// What it can do for equality and peace, and how it is used.
  package var uses: Translated
  /// How it can be read or used so that it harms.
  package var care: Translated

  package init(
    title: Translated, about: Translated, uses: Translated = Translated(),
    care: Translated = Translated()
  ) {
    self.title = title
    self.about = about
    self.uses = uses
    self.care = care
  }

  /// The languages in which it cannot be read yet.
  var missing: [Language] { Language.allCases.filter { title[$0] == nil || about[$0] == nil } }

  /// Refuses a language that is begun and cannot be read, and a text in none.
  func check() throws {
    var faults: [Fault] = []
    let begun = Language.allCases.filter { language in
      [title, about, uses, care].contains { $0[language] != nil }
    }
    if begun.isEmpty { faults.append(Fault("title.ky", Message("web.fault.one-language"))) }
    for language in begun {
      for (name, text) in [("title", title), ("about", about)] where text[language] == nil {
        faults.append(Fault("\(name).\(language.rawValue)", Message("web.fault.required")))
      }
    }
    for (name, text, most) in fields {
      for language in Language.allCases
      where (text[language] ?? "").unicodeScalars.count > most {
        faults.append(
          Fault("\(name).\(language.rawValue)", Message("web.fault.too-long", .number(most))))
      }
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }

  private var fields: [(String, Translated, Int)] {
    [
      ("title", title, Self.mostTitle), ("about", about, Self.mostWords),
      ("uses", uses, Self.mostWords), ("care", care, Self.mostWords),
    ]
  }
}
