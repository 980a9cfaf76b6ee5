/// The first scalars by which spreadsheet programs take a cell for a formula, the full-width
/// forms included, which some of them fold to ASCII first.
private let formulaStarts: Set<Unicode.Scalar> = [
  "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
]

/// The cell behind an apostrophe when it could run as a formula; plain numbers stay numbers.
func harmless(_ cell: String) -> String {
  guard let first = cell.unicodeScalars.first, formulaStarts.contains(first),
    !isPlainNumber(cell)
  else { return cell }
  return "'" + cell
}

/// True for a sign, digits, and at most one point or comma between digits: nothing that runs.
func isPlainNumber(_ cell: String) -> Bool {
  var rest = Substring(cell).utf8
  if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest = rest.dropFirst() }
  let parts = rest.split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2C }
  return parts.count <= 2
    && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) } }
}
