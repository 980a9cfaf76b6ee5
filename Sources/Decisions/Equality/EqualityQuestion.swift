import Core
import Database

/// What is asked of every decision before it opens, and answered for everybody to read.
package enum EqualityQuestion: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
  case decides, benefits, pays, heard, time, change

  var title: Message { Message("decisions.equality.\(rawValue)") }
  var hint: Message { Message("decisions.equality.\(rawValue).hint") }
}
