import Core
import Database

/// What is asked of every decision and every draft of the council before it opens, and answered
/// for everybody to read.
package enum EqualityQuestion: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
  case decides, benefits, pays, heard, time, change

  package var title: Message { Message("equality.\(rawValue)") }
  package var hint: Message { Message("equality.\(rawValue).hint") }
}
