import Core
import Database
import Localization
import Web

/// Sends how she would say a sentence.
package struct SendCorrection: Command {
  package static let name = "send-word-correction"
  package static let access = Access.signedIn
  let sentence: Sentence
  let words: String
  let note: String

  package init(_ sentence: Sentence, _ words: String, note: String = "") {
    self.sentence = sentence
    self.words = words
    self.note = note
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let person = try actor.requirePerson()
    guard words != sentence.words else {
      throw DomainError.invalid([Fault("words", Message("translation.fault.same"))])
    }
    try sentence.check(words)
    let waiting = try tx.count(
      """
      SELECT count(*) FROM word_correction
      WHERE community = \(actor.community) AND person = \(person) AND state = 'sent'
      """)
    guard waiting < WordCorrection.mostWaiting else {
      throw DomainError.rule(
        Message("translation.rule.waiting", .number(WordCorrection.mostWaiting)))
    }
    try tx.insert(
      into: WordCorrection.table, ID<WordCorrection>.make(at: actor.now),
      [
        "community": actor.community, "person": person, "path": sentence.text.path,
        "line": sentence.line, "message": sentence.key, "was": sentence.words, "words": words,
        "note": note, "state": WordCorrection.State.sent, "reason": "", "sent_at": actor.now,
        "judged_at": nil as Instant?,
      ])
    return Done()
  }
}

extension Sentence {
  /// Refuses words that the program could not read in the place of these.
  func check(_ words: String) throws {
    guard key != nil else { return try checkLine(words) }
    let message: Message
    do throws(Wording.Fault) {
      return try Wording.check(words, in: language, insteadOf: self.words)
    } catch {
      message =
        switch error {
        case .empty: Message("web.fault.required")
        case .lines: Message("translation.fault.lines")
        case .syntax(let reason): Message("translation.fault.syntax", .text(reason))
        case .forms(let forms):
          Message("translation.fault.forms", .text(forms.joined(separator: ", ")))
        case .places(let places):
          Message(
            "translation.fault.places",
            .text(places.map { "{\($0)}" }.joined(separator: " ")))
        }
    }
    throw DomainError.invalid([Fault("words", message)])
  }

  /// A line of a text keeps its sources: `[s1]` says where a claim was read.
  private func checkLine(_ words: String) throws {
    guard words.contains(where: { !$0.isWhitespace }) else {
      throw DomainError.invalid([Fault("words", Message("web.fault.required"))])
    }
    guard !words.contains(where: \.isNewline) else {
      throw DomainError.invalid([Fault("words", Message("translation.fault.lines"))])
    }
    guard words.marks == self.words.marks else {
      throw DomainError.invalid([
        Fault(
          "words",
          Message("translation.fault.sources", .text(self.words.marks.joined(separator: " "))))
      ])
    }
  }
}

extension String {
  /// The marks of sources in a line, each as often as it stands there.
  fileprivate var marks: [String] {
    matches(of: /\[[a-z]+[0-9]+\]/).map { String($0.output) }.sorted()
  }
}
