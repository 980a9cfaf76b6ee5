/// A text that is safe to set: control characters and those that turn the reading direction of
/// what follows are gone, and it is no longer than the limit.
///
/// The limit counts scalars, because one character can hold any number of them.
func cleanText(_ text: String, limit: Int, keepsLines: Bool) -> String {
  var clean = String.UnicodeScalarView()
  var count = 0
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    defer { previous = scalar }
    if isDirectionControl(scalar) { continue }
    if count == limit {
      clean.append("…")
      break
    }
    count += 1
    if isNoncharacter(scalar) {
      clean.append("\u{FFFD}")
      continue
    }
    guard isLineEnd(scalar) || scalar.properties.generalCategory == .control else {
      clean.append(scalar)
      continue
    }
    if keepsLines && isLineEnd(scalar) {
      if !(scalar == "\n" && previous == "\r") { clean.append("\n") }
    } else {
      clean.append(" ")
    }
  }
  return String(clean)
}

private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
  default: false
  }
}

/// Cairo calls a text with one of these broken, and draws nothing more.
private func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
  (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
}

private func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
