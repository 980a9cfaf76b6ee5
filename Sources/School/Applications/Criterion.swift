import Core
import Database
import JSON
import Web

/// What is looked at when the women of a cohort are chosen, written down before anybody is.
package struct Criterion: JSONModel, Equatable {
  package static let table = Table("criterion")

  package enum Kind: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
    /// From 0 to 3, times its weight.
    case points
    /// It is so or it is not; it adds no points.
    case yesNo = "yes-no"

    package static var schema: JSONSchema { .string(format: nil) }
    package func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }

    var most: Int { self == .points ? 3 : 1 }
  }

  package let id: ID<Criterion>
  package let words: Translated
  package let kind: Kind
  package let weight: Int

  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("words") { $0.words }, .init("kind") { $0.kind },
    .init("weight") { $0.weight },
  ]

  /// More could not be held apart by whoever marks.
  static let most = 10
}

extension Criterion {
  static func all(
    of cohort: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [Criterion] {
    try tx.all(
      """
      SELECT id, words, kind, weight FROM criterion
      WHERE cohort = \(cohort) AND community = \(community) ORDER BY position, id
      """
    ) { row in
      Criterion(id: try row(0), words: try row(1), kind: try row(2), weight: try row(3))
    }
  }

  /// Once somebody was marked, the criteria are those she was marked by.
  static func areFixed(
    in cohort: ID<Cohort>, tx: borrowing Transaction<some Any>
  ) throws -> Bool {
    try tx.exists(
      """
      SELECT 1 FROM criterion JOIN application_mark ON application_mark.criterion = criterion.id
      WHERE criterion.cohort = \(cohort)
      """)
  }

  static func requireFree(
    in cohort: ID<Cohort>, tx: borrowing Transaction<Writes>
  ) throws {
    if try areFixed(in: cohort, tx: tx) {
      throw DomainError.rule(Message("cohorts.criteria.fault.fixed"))
    }
  }
}

/// Writes down one more criterion, before anybody is marked.
package struct AddCriterion: Command {
  package static let name = "add-criterion"
  package static let access = Access.staff

  package let cohort: ID<Cohort>
  package let words: Translated
  package let kind: Criterion.Kind
  package let weight: Int

  package init(
    _ words: Translated, _ kind: Criterion.Kind = .points, weight: Int = 1, for cohort: ID<Cohort>
  ) {
    self.words = words
    self.kind = kind
    self.weight = weight
    self.cohort = cohort
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<Criterion> {
    try check()
    _ = try Cohort.find(cohort, community: actor.community, in: tx)
    try Criterion.requireFree(in: cohort, tx: tx)
    let known = try Criterion.all(of: cohort, community: actor.community, in: tx).count
    guard known < Criterion.most else {
      throw DomainError.rule(Message("cohorts.criteria.fault.most", .number(Criterion.most)))
    }
    let id = ID<Criterion>.make(at: actor.now)
    try tx.insert(
      into: Criterion.table, id,
      [
        "community": actor.community, "cohort": cohort, "position": known, "words": words,
        "kind": kind, "weight": weight,
      ])
    return id
  }

  private func check() throws {
    var faults: [Fault] = []
    if words.isEmpty { faults.append(Fault("words.ky", Message("web.fault.one-language"))) }
    if !(1...5).contains(weight) {
      faults.append(Fault("weight", Message("web.fault.range", .number(1), .number(5))))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}

/// Strikes a criterion off, before anybody is marked.
package struct DropCriterion: Command {
  package static let name = "drop-criterion"
  package static let access = Access.staff

  package let cohort: ID<Cohort>
  package let criterion: ID<Criterion>

  package init(_ criterion: ID<Criterion>, of cohort: ID<Cohort>) {
    self.criterion = criterion
    self.cohort = cohort
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let known = try Criterion.all(of: cohort, community: actor.community, in: tx)
    guard known.contains(where: { $0.id == criterion }) else { throw DomainError.notFound }
    try Criterion.requireFree(in: cohort, tx: tx)
    try tx.delete(from: Criterion.table, criterion)
    return Done()
  }
}
