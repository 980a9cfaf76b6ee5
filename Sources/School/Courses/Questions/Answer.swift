/// What somebody answered to one question.
package enum Answer: Sendable, Hashable {
  /// The places of the chosen options.
  case chosen(Set<Int>)
  /// For each item, in the order shown, the place she gave it; for each pair the half she chose.
  case placed([Int])
  case typed(String)
  /// A free text: its words are kept sealed elsewhere, between her and a facilitator.
  case written
  case none
}

/// The stored form: `0,2` chosen, `p1,0` placed, `t…` typed, `w` written.
extension Answer {
  package var stored: String {
    switch self {
    case .chosen(let places): places.sorted().map { String($0) }.joined(separator: ",")
    case .placed(let places): "p" + places.map { String($0) }.joined(separator: ",")
    case .typed(let text): "t" + Self.escaped(text)
    case .written: "w"
    case .none: ""
    }
  }

  package init(stored: String) {
    func places(_ text: some StringProtocol) -> [Int] {
      text.split(separator: ",").compactMap { Int($0) }
    }
    switch stored.unicodeScalars.first {
    case "p": self = .placed(places(stored.dropFirst()))
    case "t": self = .typed(Self.unescaped(String(stored.unicodeScalars.dropFirst())))
    case "w": self = .written
    case nil: self = .none
    default: self = .chosen(Set(places(stored)))
    }
  }

  /// A semicolon parts the answers of one try, so a typed one has none; by scalars, since an accent
  /// would merge with it into one character.
  private static func escaped(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": plain.append(contentsOf: "%p".unicodeScalars)
      case ";": plain.append(contentsOf: "%s".unicodeScalars)
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  private static func unescaped(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        plain.append(scalar == "s" ? ";" : "%")
        isEscaped = false
      } else if scalar == "%" {
        isEscaped = true
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }
}
