/// Reads numbers and letters from the value of an attribute.
struct SVGScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = Array(text.utf8)[...] }

  private static let blanks = Set(" \t\r\n".utf8)
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  mutating func skipBlanks() { rest = rest.drop { Self.blanks.contains($0) } }

  /// Blanks, and one comma among them.
  mutating func skipSeparator() {
    skipBlanks()
    if rest.first == UInt8(ascii: ",") { rest = rest.dropFirst() }
    skipBlanks()
  }

  var isAtEnd: Bool { rest.allSatisfy { Self.blanks.contains($0) } }

  var startsNumber: Bool {
    rest.first.map { Self.digits.contains($0) || "+-.".utf8.contains($0) } ?? false
  }

  mutating func take(_ character: Character) -> Bool {
    guard let byte = character.asciiValue, rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func letter() -> Character? {
    guard let byte = rest.first, (0x41...0x5A).contains(byte & 0xDF) else { return nil }
    rest = rest.dropFirst()
    return Character(Unicode.Scalar(byte))
  }

  mutating func word() -> String {
    var word = ""
    while let letter = letter() { word.append(letter) }
    return word
  }

  /// The flags of an arc may stand without a blank: `a1 1 0 01.5.5`.
  mutating func flag() -> Bool? {
    guard let byte = rest.first, byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else {
      return nil
    }
    rest = rest.dropFirst()
    return byte == UInt8(ascii: "1")
  }

  mutating func number() -> Double? {
    var end = rest.startIndex
    func skip(_ characters: some Collection<UInt8>, _ end: inout Int) -> Bool {
      guard end < rest.endIndex, characters.contains(rest[end]) else { return false }
      end += 1
      return true
    }
    _ = skip(Array("+-".utf8), &end)
    while skip(Self.digits, &end) {}
    if skip([UInt8(ascii: ".")], &end) { while skip(Self.digits, &end) {} }
    var beyond = end
    if skip(Array("eE".utf8), &beyond) {
      _ = skip(Array("+-".utf8), &beyond)
      // Without a digit the letter belongs to what follows, as in `1em`.
      if skip(Self.digits, &beyond) {
        while skip(Self.digits, &beyond) {}
        end = beyond
      }
    }
    guard let value = Double(String(decoding: rest[rest.startIndex..<end], as: UTF8.self)),
      value.isFinite, abs(value) <= SVGLimits.coordinate
    else { return nil }
    rest = rest[end...]
    return value
  }

  /// Numbers to the end, with blanks and commas between; nothing when there is anything else.
  static func numbers(_ text: String) -> [Double]? {
    var scanner = SVGScanner(text)
    var found: [Double] = []
    scanner.skipBlanks()
    while !scanner.isAtEnd {
      guard let number = scanner.number() else { return nil }
      found.append(number)
      scanner.skipSeparator()
    }
    return found
  }

  /// One number, of `px` or without a unit.
  static func length(_ text: String) -> Double? {
    var scanner = SVGScanner(text)
    scanner.skipBlanks()
    guard let number = scanner.number() else { return nil }
    let unit = scanner.word()
    return (unit.isEmpty || unit == "px") && scanner.isAtEnd ? number : nil
  }
}
