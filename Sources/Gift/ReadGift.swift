/// Reads a file of GIFT: what is understood, and for everything else the line and the reason.
package struct GiftFile: Sendable, Hashable {
  /// A school's bank is some hundred kilobytes; more is not read at all.
  package static let mostBytes = 4 << 20
  package static let mostQuestions = 2_000
  static let mostAnswers = 100

  package private(set) var questions: [GiftQuestion] = []
  package private(set) var faults: [GiftFault] = []

  package init(_ bytes: [UInt8]) {
    guard bytes.count <= Self.mostBytes else {
      faults.append(GiftFault(line: 1, reason: .tooLarge))
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      faults.append(GiftFault(line: 1, reason: .notUTF8))
      return
    }
    for block in GiftBlock.all(of: text) {
      guard questions.count < Self.mostQuestions else {
        faults.append(GiftFault(line: block.line, reason: .tooMany))
        return
      }
      do throws(GiftFault) {
        questions.append(try block.question())
      } catch {
        faults.append(error)
      }
    }
  }
}

/// Some lines that belong together: blank lines part questions, unless a brace is still open.
struct GiftBlock {
  let line: Int
  /// Each character that is not escaped as itself, each escaped one as a letter.
  let tokens: [GiftToken]

  static func all(of text: String) -> [GiftBlock] {
    let paragraphs = paragraphs(of: text)
    var blocks: [GiftBlock] = []
    var next = 0
    while next < paragraphs.count {
      let (block, used) = block(at: next, of: paragraphs)
      blocks.append(block)
      next += used
    }
    return blocks
  }

  /// A brace that is never closed must not swallow the rest of the file, nor make the reader look
  /// at it again and again.
  private static let reach = 10

  private static func block(
    at start: Int, of paragraphs: [(line: Int, text: String)]
  ) -> (GiftBlock, Int) {
    var tokens = GiftToken.all(of: paragraphs[start].text)
    let alone = GiftBlock(line: paragraphs[start].line, tokens: tokens)
    var used = 1
    while GiftToken.isOpen(tokens), used < reach, start + used < paragraphs.count {
      let more = GiftToken.all(of: paragraphs[start + used].text)
      // Where the next question opens its own, this one was never closed.
      guard more.first(where: { $0 == .mark("{") || $0 == .mark("}") }) != .mark("{") else { break }
      tokens += [.letter("\n"), .letter("\n")] + more
      used += 1
    }
    return GiftToken.isOpen(tokens)
      ? (alone, 1) : (GiftBlock(line: alone.line, tokens: tokens), used)
  }

  private static func paragraphs(of text: String) -> [(line: Int, text: String)] {
    var paragraphs: [(line: Int, text: String)] = []
    var isInside = false
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      let content = line.drop(while: { $0.isWhitespace || $0 == "\u{FEFF}" })
      if content.isEmpty {
        isInside = false
      } else if content.hasPrefix("//") || content.hasPrefix("$CATEGORY:") {
        // A remark, or the drawer it lay in: neither is part of a question.
        continue
      } else if isInside {
        paragraphs[paragraphs.count - 1].text += "\n" + line
      } else {
        paragraphs.append((number + 1, String(content)))
        isInside = true
      }
    }
    return paragraphs
  }
}

/// A character of the file: one that means something, or a letter of a text.
enum GiftToken: Hashable {
  case mark(Character)
  case letter(Character)

  static func all(of text: String) -> [GiftToken] {
    var tokens: [GiftToken] = []
    var isEscaped = false
    for character in text {
      if isEscaped {
        switch character {
        case "~", "=", "#", "{", "}", ":", "\\": tokens.append(.letter(character))
        case "n": tokens.append(.letter("\n"))
        default: tokens += [.letter("\\"), .letter(character)]
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if "~=#{}:".contains(character) {
        tokens.append(.mark(character))
      } else {
        tokens.append(.letter(character))
      }
    }
    return isEscaped ? tokens + [.letter("\\")] : tokens
  }

  static func isOpen(_ tokens: [GiftToken]) -> Bool {
    var isOpen = false
    for token in tokens {
      if token == .mark("{") { isOpen = true }
      if token == .mark("}") { isOpen = false }
    }
    return isOpen
  }

  var character: Character {
    switch self {
    case .mark(let character), .letter(let character): character
    }
  }
}

extension Sequence<GiftToken> {
  var text: String { String(map(\.character)).trimmed }
}

extension Collection<GiftToken> {
  var isBlank: Bool { allSatisfy { $0.character.isWhitespace } }
}

extension StringProtocol {
  var trimmed: String {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
