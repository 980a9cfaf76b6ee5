import Core
import Markdown

/// Values that more than one file of a course has.
extension ContentFile {
  func translation(_ front: FrontMatter, _ key: String = "translation") throws -> TranslationState {
    let value = try naming { try front.value(key) }
    guard let state = TranslationState(rawValue: value) else {
      throw fault(front.line(of: key), "\(key) must be original, draft or checked")
    }
    return state
  }

  /// A text that stands once for each language, as `title.ky` and so on.
  func translated(_ front: FrontMatter, _ key: String) throws -> Translated {
    var texts: [Language: String] = [:]
    for language in Language.allCases {
      texts[language] = try naming { try front.value("\(key).\(language.rawValue)") }
    }
    return Translated(texts)
  }

  func number(_ front: FrontMatter, _ key: String, in range: ClosedRange<Int>) throws -> Int {
    let number = try naming { try front.number(key) }
    guard range.contains(number) else {
      throw fault(
        front.line(of: key), "\(key) must be \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func month(_ front: FrontMatter, _ key: String) throws -> Month {
    let value = try naming { try front.value(key) }
    guard let month = Month(value) else {
      throw fault(front.line(of: key), "\(key) must be a month such as 2026-11")
    }
    return month
  }
}
