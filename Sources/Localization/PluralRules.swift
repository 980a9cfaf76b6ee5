import CUnicode
import Core

/// CLDR's names for the groups into which a language sorts its numbers.
enum PluralCategory: String, Sendable {
  case zero, one, two, few, many, other
}

/// How one language counts.
@safe struct PluralRules: @unchecked Sendable {
  // ICU's rules never change once opened, and their reading functions are const: they may be
  // shared between threads. They are opened once for each language and live as the program does.
  private let rules: UnsafeRawPointer?

  private static let ofLanguage = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      (language, unsafe PluralRules(rules: kurak_plural_open(language.tag)))
    })

  private init(rules: UnsafeRawPointer?) { unsafe self.rules = rules }

  init(_ language: Language) {
    unsafe rules = Self.ofLanguage[language]?.rules
  }

  func category(of number: Int64) -> PluralCategory {
    switch UInt8(bitPattern: unsafe kurak_plural_category(rules, number)) {
    case UInt8(ascii: "z"): .zero
    case UInt8(ascii: "o"): .one
    case UInt8(ascii: "t"): .two
    case UInt8(ascii: "f"): .few
    case UInt8(ascii: "m"): .many
    default: .other
    }
  }

  /// The forms a message must have: Kyrgyz and Uzbek nouns stay as they are after a number.
  static func required(in language: Language) -> [PluralCategory] {
    switch language {
    case .ky, .uz: [.other]
    case .en: [.one, .other]
    case .ru: [.one, .few, .many, .other]
    }
  }
}
