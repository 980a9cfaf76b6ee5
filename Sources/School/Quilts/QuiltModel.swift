import Core
import Database
import JSON
import Localization
import Paper

/// A quilt: of one woman, or of a cohort, in which nobody's patches are told from another's.
struct QuiltModel: JSONModel {
  let cohort: Cohort
  /// Whose it is; nothing for a cohort's.
  let owner: Owner?
  let things: [QuiltThing]

  struct Owner: Sendable, Equatable {
    let person: ID<Person>
    let name: String
  }

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("person") { $0.owner?.person },
    .init("patches") { $0.things.count }, .init("kinds") { $0.counts },
  ]

  var cloth: QuiltCloth { QuiltCloth(things, leastSide: owner == nil ? 9 : 5) }

  struct Count: JSONModel {
    let kind: QuiltThing.Kind
    let count: Int

    static let fields: [JSONField<Self>] = [
      .init("kind") { $0.kind }, .init("count") { $0.count },
    ]
  }

  /// Every kind, those of which there is nothing yet too.
  var counts: [Count] {
    QuiltThing.Kind.allCases.map { kind in
      Count(kind: kind, count: things.count { $0.kind == kind })
    }
  }
}

extension QuiltModel {
  static func find(
    _ cohort: Cohort, mentoring: any MentoringDays, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> QuiltModel {
    QuiltModel(
      cohort: cohort, owner: nil,
      things: try QuiltThing.all(
        in: cohort, mentoring: mentoring, community: community, tx: tx))
  }

  /// For whoever was never in the cohort there is none.
  static func find(
    _ cohort: Cohort, of person: ID<Person>, mentoring: any MentoringDays,
    community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> QuiltModel {
    let name: String? = try tx.first(
      """
      SELECT person.name FROM enrolment JOIN person ON person.id = enrolment.person
      WHERE enrolment.id = \(Enrolment.id(person, in: cohort.id))
        AND enrolment.community = \(community)
      """
    ) { row in try row(0) }
    guard let name else { throw DomainError.notFound }
    return QuiltModel(
      cohort: cohort, owner: Owner(person: person, name: name),
      things: try QuiltThing.all(
        in: cohort, of: person, mentoring: mentoring, community: community, tx: tx))
  }

  func title(_ words: Localizer) -> String {
    owner.map { words(Message("quilt.of", .text($0.name))) }
      ?? words(Message("quilt.of-cohort", .text(cohort.plan.title.text(words.language))))
  }

  func paper(_ words: Localizer, place: String) -> PaperQuilt {
    let cloth = cloth
    return PaperQuilt(
      title: title(words), place: place, side: cloth.side,
      patches: cloth.patches.map { sewn in
        PaperQuilt.Sewn(sewn.patch, column: sewn.column, row: sewn.row)
      },
      kinds: counts.map { one in
        PaperQuilt.Kind(
          one.kind.patch(0), "\(words(one.kind.title)): \(words.number(one.count))")
      })
  }
}
