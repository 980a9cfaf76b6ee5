/// Row numbers as they are typed from paper: `3, 7 12-14`.
enum RowNumbers {
  /// More than any sheet holds.
  static let limit = 5000

  enum Reading: Equatable {
    case numbers([Int])
    /// The first piece that is no number.
    case wrong(String)
  }

  static func read(_ text: String) -> Reading {
    var numbers: [Int] = []
    // A dash with blanks around it is still one range.
    for piece in pieces(of: text) {
      guard let range = range(piece), numbers.count + range.count <= limit else {
        return .wrong(String(piece.prefix(40)))
      }
      numbers += Array(range)
    }
    return .numbers(numbers)
  }

  private static func pieces(of text: String) -> [Substring] {
    let dashes: Set<Character> = ["-", "–", "—", "‑"]
    var tight = ""
    for character in text {
      if dashes.contains(character) {
        while tight.last?.isWhitespace == true { tight.removeLast() }
        tight.append("-")
      } else if !(character.isWhitespace && tight.last == "-") {
        tight.append(character)
      }
    }
    return tight.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "." }
  }

  private static func range(_ piece: Substring) -> ClosedRange<Int>? {
    let ends = piece.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first.flatMap(\.self), let last = ends.last.flatMap(\.self),
      ends.count <= 2, first > 0, last >= first, last - first < limit
    else { return nil }
    return first...last
  }
}
