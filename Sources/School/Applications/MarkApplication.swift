import Core
import Database
import Web

/// How far one application meets one criterion.
package struct ApplicationMark: Sendable, Equatable {
  package static let table = Table("application_mark")

  static func id(
    _ application: ID<Application>, by criterion: ID<Criterion>
  ) -> ID<ApplicationMark> {
    .derived("application-mark", application.uuid, criterion.uuid)
  }

  /// The marks of the applications of a cohort.
  static func all(
    of cohort: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [ID<Application>: [ID<Criterion>: Int]] {
    var marks: [ID<Application>: [ID<Criterion>: Int]] = [:]
    try tx.each(
      """
      SELECT application_mark.application, application_mark.criterion, application_mark.value
      FROM criterion JOIN application_mark ON application_mark.criterion = criterion.id
      WHERE criterion.cohort = \(cohort) AND criterion.community = \(community)
      """
    ) { row in
      marks[try row(0), default: [:]][try row(1)] = try row(2) as Int
      return true
    }
    return marks
  }
}

/// What marks come to; a person decides, and may decide otherwise.
struct SelectionScore: Sendable, Equatable {
  let points: Int
  let most: Int
  /// A criterion that is yes or no, and is no.
  let lacks: Int
  let isWhole: Bool

  init(_ marks: [ID<Criterion>: Int], by criteria: [Criterion]) {
    let counted = criteria.filter { $0.kind == .points }
    points = counted.reduce(0) { $0 + (marks[$1.id] ?? 0) * $1.weight }
    most = counted.reduce(0) { $0 + $1.kind.most * $1.weight }
    lacks = criteria.count { $0.kind == .yesNo && marks[$0.id] == 0 }
    isWhole = criteria.allSatisfy { marks[$0.id] != nil }
  }
}

/// Marks an application against the criteria.
package struct MarkApplication: Command {
  package static let name = "mark-application"
  package static let access = Access.staff

  package let application: ID<Application>
  package let marks: [ID<Criterion>: Int]

  package init(_ application: ID<Application>, _ marks: [ID<Criterion>: Int]) {
    self.application = application
    self.marks = marks
  }

  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
    let found = try Application.find(application, community: actor.community, in: tx)
    try found.requireUndecided()
    let criteria = try Criterion.all(of: found.cohort, community: actor.community, in: tx)
    for (id, value) in marks.sorted(by: { $0.key < $1.key }) {
      guard let criterion = criteria.first(where: { $0.id == id }) else {
        throw DomainError.notFound
      }
      guard (0...criterion.kind.most).contains(value) else {
        throw DomainError.invalid([
          Fault("mark-\(id)", Message("web.fault.range", .number(0), .number(criterion.kind.most)))
        ])
      }
      try tx.put(
        into: ApplicationMark.table, ApplicationMark.id(application, by: id),
        [
          "community": actor.community, "application": application, "criterion": id,
          "value": value,
        ])
    }
    return Done()
  }
}
