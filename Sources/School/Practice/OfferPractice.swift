import Core
import Database
import Web

/// Says which of the ready kinds a cohort is offered; those not named are offered no more.
package struct OfferPractice: Command {
  package static let name = "offer-practice"
  package static let access = Access.staff

  let cohort: ID<Cohort>
  let kinds: Set<PracticeTask.Kind>

  init(_ kinds: Set<PracticeTask.Kind>, to cohort: ID<Cohort>) {
    self.kinds = kinds
    self.cohort = cohort
  }

  /// All ready kinds.
  package init(allTo cohort: ID<Cohort>) {
    self.init(Set(PracticeTask.Kind.ready), to: cohort)
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try Cohort.find(cohort, community: actor.community, in: tx)
    let known = Set(
      try PracticeTask.all(of: cohort, community: actor.community, in: tx).map(\.kind))
    for kind in PracticeTask.Kind.ready where kinds.contains(kind) || known.contains(kind) {
      try tx.put(
        into: PracticeTask.table, PracticeTask.id(of: kind, in: cohort),
        [
          "community": actor.community, "cohort": cohort, "kind": kind, "title": Translated(),
          "about": Translated(), "due_on": nil as Day?, "offered": kinds.contains(kind),
        ])
    }
    return Done()
  }
}

/// Offers a task that the facilitator thought of herself.
struct OfferOwnPractice: Command {
  static let name = "offer-own-practice"
  static let access = Access.staff

  let cohort: ID<Cohort>
  let title: Translated
  let about: Translated
  let due: Day?

  func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<PracticeTask> {
    _ = try Cohort.find(cohort, community: actor.community, in: tx)
    if title.isEmpty {
      throw DomainError.invalid([Fault("title.ky", Message("web.fault.one-language"))])
    }
    let known = try PracticeTask.all(of: cohort, community: actor.community, in: tx).count
    guard known < PracticeTask.most else {
      throw DomainError.rule(Message("practice.error.many", .number(PracticeTask.most)))
    }
    let id = ID<PracticeTask>.make(at: actor.now)
    try tx.insert(
      into: PracticeTask.table, id,
      [
        "community": actor.community, "cohort": cohort, "kind": PracticeTask.Kind.own,
        "title": title, "about": about, "due_on": due, "offered": true,
      ])
    return id
  }
}

/// Offers a task no more, or again; what was done of it stays.
struct KeepPractice: Command {
  static let name = "keep-practice"
  static let access = Access.staff

  let task: ID<PracticeTask>
  let isOffered: Bool

  func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    _ = try PracticeTask.find(task, community: actor.community, in: tx)
    try tx.update(PracticeTask.table, task, ["offered": isOffered])
    return Done()
  }
}

extension PracticeTask {
  /// A ready kind is one task of a cohort, whoever offered it where.
  static func id(of kind: Kind, in cohort: ID<Cohort>) -> ID<PracticeTask> {
    .derived("practice-task", cohort.uuid, UUID16(naming: kind.rawValue))
  }
}
