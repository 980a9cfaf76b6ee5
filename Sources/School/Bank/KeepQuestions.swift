import Core
import Database
import Web

/// Puts questions into the bank: one that was written, or those of a file.
struct KeepQuestions: Command {
  static let name = "keep-questions"
  static let access = Access.staff

  let questions: [Question]
  let lesson: String

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let before = try BankQuestion.count(BankWish(), of: actor.community, in: tx)
    guard before + questions.count <= BankQuestion.most else {
      throw DomainError.rule(
        Message("learning.bank.error.full", .number(BankQuestion.most)))
    }
    for (place, question) in questions.enumerated() {
      let id = ID<BankQuestion>.derived(
        "bank-question", actor.command, UUID16(high: 0, low: UInt64(place)))
      try tx.insert(
        into: BankQuestion.table, id,
        [
          "community": actor.community, "kind": question.kind.rawValue, "lesson": lesson,
          "texts": question.storedTexts.stored, "search_key": question.searchKey,
          "changed_at": actor.now,
        ])
    }
    return questions.count
  }
}

/// Writes a question anew.
struct ChangeQuestion: Command {
  static let name = "change-question"
  static let access = Access.staff

  let id: ID<BankQuestion>
  let question: Question
  let lesson: String

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try BankQuestion.find(id, community: actor.community, in: tx)
    try tx.update(
      BankQuestion.table, id,
      [
        "kind": question.kind.rawValue, "lesson": lesson, "texts": question.storedTexts.stored,
        "search_key": question.searchKey, "changed_at": actor.now,
      ])
    return Done()
  }
}

/// Takes a question out of the bank; quizzes that it was put into keep it.
struct DropQuestion: Command {
  static let name = "drop-question"
  static let access = Access.staff

  let id: ID<BankQuestion>

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try BankQuestion.find(id, community: actor.community, in: tx)
    try tx.delete(from: BankQuestion.table, id)
    return Done()
  }
}
