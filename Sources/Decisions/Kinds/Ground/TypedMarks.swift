import Core
import HTTP
import Localization
import Web

/// What a clerk typed of a paper ballot: numbers, and after them words where the kind has any.
struct TypedMarks {
  let numbers: [Int]
  let words: String
}

/// Why the numbers on a paper ballot are none.
struct FaultyMarks: Error {
  let message: Message
}

extension FormReader {
  /// Reads the marks of a paper ballot as its kind does; a fault stands beside the field.
  mutating func reading(
    _ field: String = "numbers", by kind: any Kind, options: [Idea]
  ) -> Ballot {
    do {
      return try kind.read(typed: try marks(form[field] ?? ""), options: options)
    } catch {
      fault(field, error.message)
      return Ballot([])
    }
  }

  private func marks(_ text: String) throws(FaultyMarks) -> TypedMarks {
    let parts = text.split { $0.isWhitespace || ",;.".contains($0) }
    let digits = parts.prefix { Int($0) != nil }
    let numbers = digits.compactMap { Int($0) }
    guard !parts.isEmpty else { throw FaultyMarks(message: Message("web.fault.required")) }
    guard !numbers.isEmpty, numbers.allSatisfy({ $0 >= 0 }) else {
      throw FaultyMarks(message: Message("decisions.fault.not-numbers"))
    }
    let rest = digits.endIndex < parts.endIndex ? text[parts[digits.endIndex].startIndex...] : ""
    return TypedMarks(numbers: numbers, words: Normalize.name(String(rest)))
  }
}

extension TypedMarks {
  /// Refuses words where only numbers can stand.
  func onlyNumbers() throws(FaultyMarks) {
    guard words.isEmpty else {
      throw FaultyMarks(message: Message("decisions.fault.not-numbers"))
    }
  }

  /// Ticked numbers; `0` says that none is ticked.
  func ticks() throws(FaultyMarks) -> Ballot {
    try onlyNumbers()
    if numbers.contains(0) && numbers.count > 1 {
      throw FaultyMarks(message: Message("decisions.fault.zero-alone"))
    }
    if let twice = numbers.first(where: { one in numbers.count { $0 == one } > 1 }) {
      throw FaultyMarks(message: Message("decisions.fault.number-twice", .number(twice)))
    }
    return Ballot(numbers.filter { $0 != 0 })
  }

  /// One number for each option, from the top of the ballot to its foot.
  func one(forEach options: [Idea]) throws(FaultyMarks) -> [Int] {
    try onlyNumbers()
    guard numbers.count == options.count else {
      throw FaultyMarks(
        message: Message("decisions.fault.one-each", .number(options.count)))
    }
    return numbers
  }
}
