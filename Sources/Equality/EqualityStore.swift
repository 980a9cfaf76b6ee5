import Core
import Database

/// Where a room keeps the answers: in a table of its own, whose rows name what was asked about.
package struct EqualityStore<Subject>: Sendable {
  package let table: Table
  private let subject: String
  private let kind: StaticString
  private let reading: SQL

  /// The table, its column of the subject, what its ids are derived from, and how the answers of
  /// the subject whose id follows are read.
  package init(
    _ table: Table, of subject: StaticString, ids kind: StaticString, reading: SQL
  ) {
    self.table = table
    self.subject = subject.description
    self.kind = kind
    self.reading = reading
  }

  package func find(
    of id: ID<Subject>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> EqualityAnswers {
    let rows: [(EqualityQuestion, Translated)] = try tx.all(
      reading + "\(id) AND community = \(community)"
    ) { row in (try row(0), try row(1)) }
    return EqualityAnswers(Dictionary(rows, uniquingKeysWith: { first, _ in first }))
  }

  package func put(
    _ answers: EqualityAnswers, of id: ID<Subject>, community: ID<Community>,
    in tx: borrowing Transaction<Writes>
  ) throws {
    for (question, answer) in answers.inOrder {
      _ = try tx.put(
        into: table, row(id, question),
        ["community": community, subject: id, "question": question, "answer": answer])
    }
  }

  /// Forgets what was answered of something that is thrown away.
  package func delete(
    of id: ID<Subject>, community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws {
    for (question, _) in try find(of: id, community: community, in: tx).inOrder {
      try tx.delete(from: table, row(id, question))
    }
  }

  private func row(_ id: ID<Subject>, _ question: EqualityQuestion) -> ID<EqualityAnswers> {
    let place = UInt64(EqualityQuestion.allCases.firstIndex(of: question) ?? 0)
    return .derived(kind, id.uuid, UUID16(high: 0, low: place))
  }
}

extension EqualityAnswers {
  /// What is given, in the order of the questions.
  fileprivate var inOrder: [(EqualityQuestion, Translated)] {
    EqualityQuestion.allCases.compactMap { question in given[question].map { (question, $0) } }
  }
}
