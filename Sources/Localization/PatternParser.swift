/// Takes an ICU message apart: texts, `{0}`, `{0, number}` and `{0, plural, …}`.
///
/// It understands less than ICU on purpose: what it does not know is refused at start, never
/// said wrongly later. Apostrophes quote as in ICU: only before a brace, or `#` in a plural.
struct PatternParser {
  struct Fault: Error { let reason: String }

  private static let deepest = 4

  private let scalars: [Unicode.Scalar]
  private var at = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  static func parse(_ text: String) throws(Fault) -> Pattern {
    var parser = PatternParser(text)
    let pattern = try parser.pattern(depth: 0, counting: nil)
    guard parser.at == parser.scalars.count else { throw Fault(reason: "a } closes nothing") }
    return pattern
  }

  private var current: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

  private mutating func pattern(depth: Int, counting: Int?) throws(Fault) -> Pattern {
    guard depth <= Self.deepest else { throw Fault(reason: "plurals are nested too deeply") }
    var pieces: [Pattern.Piece] = []
    var text = ""
    while let scalar = current, scalar != "}" {
      switch scalar {
      case "'":
        try quote(into: &text, counting: counting != nil)
      case "{":
        pieces.append(flushing: &text)
        pieces.append(try argument(depth: depth))
      case "#" where counting != nil:
        pieces.append(flushing: &text)
        if let counting { pieces.append(.argument(counting)) }
        at += 1
      default:
        text.unicodeScalars.append(scalar)
        at += 1
      }
    }
    pieces.append(flushing: &text)
    return Pattern(pieces: pieces)
  }

  private mutating func quote(into text: inout String, counting: Bool) throws(Fault) {
    at += 1
    guard let scalar = current,
      scalar == "'" || scalar == "{" || scalar == "}"
        || (counting && scalar == "#")
    else {
      text.append("'")
      return
    }
    if scalar == "'" {
      text.append("'")
      at += 1
      return
    }
    while let scalar = current {
      at += 1
      if scalar != "'" {
        text.unicodeScalars.append(scalar)
      } else if current == "'" {
        text.append("'")
        at += 1
      } else {
        return
      }
    }
    throw Fault(reason: "a quotation opened by ' is not closed")
  }

  private mutating func argument(depth: Int) throws(Fault) -> Pattern.Piece {
    at += 1
    guard let index = Int(word()), (0..<10).contains(index) else {
      throw Fault(reason: "a placeholder must be a number from 0 to 9")
    }
    if try !comma() { return .argument(index) }
    let kind = word()
    switch kind {
    case "number":
      guard try !comma() else { throw Fault(reason: "number takes no style") }
      return .argument(index)
    case "plural":
      guard try comma() else { throw Fault(reason: "plural names no forms") }
      return .plural(index, try forms(of: index, depth: depth))
    default:
      throw Fault(reason: "the format \"\(kind)\" is not one we use (number, plural)")
    }
  }

  private mutating func forms(of index: Int, depth: Int) throws(Fault) -> PluralForms {
    var forms = PluralForms()
    while true {
      skipSpaces()
      if current == "}" { break }
      let name = word()
      skipSpaces()
      guard current == "{" else { throw Fault(reason: "the form \"\(name)\" has no { … }") }
      at += 1
      let form = try pattern(depth: depth + 1, counting: index)
      guard current == "}" else { throw Fault(reason: "the form \"\(name)\" is not closed") }
      at += 1
      try forms.add(form, named: name)
    }
    at += 1
    guard forms.categories[.other] != nil else { throw Fault(reason: "plural lacks other") }
    return forms
  }

  /// Whether the placeholder goes on (`,`) or ends (`}`).
  private mutating func comma() throws(Fault) -> Bool {
    skipSpaces()
    guard current == "," || current == "}" else {
      throw Fault(reason: "a placeholder is not closed")
    }
    defer { at += 1 }
    return current == ","
  }

  private mutating func word() -> String {
    skipSpaces()
    var word = ""
    while let scalar = current, !",{}'#".unicodeScalars.contains(scalar),
      !scalar.properties.isWhitespace
    {
      word.unicodeScalars.append(scalar)
      at += 1
    }
    return word
  }

  private mutating func skipSpaces() {
    while let scalar = current, scalar.properties.isWhitespace { at += 1 }
  }
}

extension [Pattern.Piece] {
  fileprivate mutating func append(flushing text: inout String) {
    if !text.isEmpty { append(.text(text)) }
    text = ""
  }
}

extension PluralForms {
  fileprivate mutating func add(
    _ form: Pattern, named name: String
  ) throws(PatternParser.Fault) {
    if name.hasPrefix("="), let number = Int64(name.dropFirst()) {
      guard exact.updateValue(form, forKey: number) == nil else {
        throw PatternParser.Fault(reason: "the form \"\(name)\" stands twice")
      }
    } else if let category = PluralCategory(rawValue: name) {
      guard categories.updateValue(form, forKey: category) == nil else {
        throw PatternParser.Fault(reason: "the form \"\(name)\" stands twice")
      }
    } else {
      throw PatternParser.Fault(reason: "\"\(name)\" is not a plural form")
    }
  }
}
