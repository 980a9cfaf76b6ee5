import Core
import Database
import Equality

/// Where the answers to the six questions of a decision are.
enum EqualityCheck {
  static let table = Table("equality_answer")
  static let store = EqualityStore<Decision>(
    table, of: "decision", ids: "equality-answer",
    reading: "SELECT question, answer FROM equality_answer WHERE decision = ")
}
