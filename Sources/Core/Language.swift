/// The languages of the interface, always complete; Uzbek is Cyrillic.
package enum Language: String, CaseIterable, Sendable, Hashable {
  case ky, ru, uz, en

  /// The BCP 47 tag for `lang`.
  package var tag: String { self == .uz ? "uz-Cyrl" : rawValue }

  /// The language's own name for itself.
  package var endonym: String {
    switch self {
    case .ky: "Кыргызча"
    case .ru: "Русский"
    case .uz: "Ўзбекча"
    case .en: "English"
    }
  }

  /// Where content is looked for when this language lacks it.
  package var fallbacks: [Language] {
    [self] + [.ky, .ru, .uz, .en].filter { $0 != self }
  }
}
