/// What is done to a text before it is stored: its letters stay as their owner wrote them.
package enum Normalize {
  /// A name on one line: form C, single spaces, nothing invisible, the true letter ө.
  ///
  /// Case is never changed, since uulu and kyzy are written small.
  package static func name(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    var spaceIsDue = false
    for scalar in text.composed.unicodeScalars {
      if scalar.properties.isWhitespace {
        spaceIsDue = !clean.isEmpty
        continue
      }
      if isInvisible(scalar) { continue }
      if spaceIsDue { clean.append(" ") }
      spaceIsDue = false
      clean.append(trueLetter(scalar))
    }
    return String(clean)
  }

  /// A text of many lines whose spaces mean something, as those of Markdown do: form C, one kind of
  /// line break, nothing invisible.
  package static func prose(_ text: String) -> String {
    text.composed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      var clean = String.UnicodeScalarView()
      for scalar in line.unicodeScalars {
        if scalar == "\t" {
          clean.append(contentsOf: "    ".unicodeScalars)
        } else if !isInvisible(scalar) {
          clean.append(trueLetter(scalar))
        }
      }
      return String(clean)
    }.joined(separator: "\n")
  }

  /// A password in form C, otherwise untouched: the same one opens from every keyboard.
  package static func password(_ text: String) -> String { text.composed }

  /// Characters that are not seen but change what is: controls, direction overrides, joiners.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: true
    case .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Fita stands for ө in many old papers, and looks the same.
  private static func trueLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "ѳ": "ө"
    case "Ѳ": "Ө"
    default: scalar
    }
  }
}
