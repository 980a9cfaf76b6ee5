import Core
import Markdown

/// Values that more than one file of a course has.
extension ContentFile {
  func translation(
    _ front: FrontMatter, _ key: String = "translation", or absent: TranslationState? = nil
  ) throws -> TranslationState {
    if let absent, front[key] == nil { return absent }
    let value = try naming { try front.value(key) }
    guard let state = TranslationState(rawValue: value) else {
      throw fault(front.line(of: key), Message("authoring.fault.translation", .text(key)))
    }
    return state
  }

  /// A text that stands once for each language, as `title.ky` and so on.
  func translated(
    _ front: FrontMatter, _ key: String, _ demand: CourseDemand
  ) throws -> Translated {
    var texts: [Language: String] = [:]
    for language in Language.allCases {
      let name = "\(key).\(language.rawValue)"
      texts[language] =
        demand == .oneLanguage ? front[name] : try naming { try front.value(name) }
    }
    return Translated(texts)
  }

  func number(_ front: FrontMatter, _ key: String, in range: ClosedRange<Int>) throws -> Int {
    let number = try naming { try front.number(key) }
    guard range.contains(number) else {
      throw fault(
        front.line(of: key),
        Message(
          "authoring.fault.range", .text(key), .number(range.lowerBound),
          .number(range.upperBound)))
    }
    return number
  }

  func month(_ front: FrontMatter, _ key: String) throws -> Month {
    let value = try naming { try front.value(key) }
    guard let month = Month(value) else {
      throw fault(front.line(of: key), Message("authoring.fault.month", .text(key)))
    }
    return month
  }
}
