import Core
import Database
import JSON
import Web

/// All of hers that counts towards a certificate, and so goes along when she moves.
///
/// The one list of it: the page tells these parts before she is moved and the command carries them,
/// so that neither can promise what the other does not do.
enum Carried: String, CaseIterable, Sendable, JSONValue {
  /// Stays with the meetings of the old cohort and is written for the new one too.
  case attendance
  /// The tasks for meetings she missed, done or still to do; they are written for both as well.
  case catchUps = "catch-ups"
  case lessons, quizzes
  /// Her reports move as they are: one deed is never two.
  case practice
  /// Nothing is written of it but from which day on it counts.
  case mentoring

  static var schema: JSONSchema { .string(format: nil) }
  func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }

  func title(_ count: Int) -> Message {
    Message("cohorts.move.goes.\(rawValue)", .number(count))
  }

  func carry(_ move: Move, by actor: Actor, in tx: borrowing Transaction<Writes>) throws {
    switch self {
    case .attendance: try move.carryAttendance(by: actor, in: tx)
    case .catchUps: try move.carryCatchUps(by: actor, in: tx)
    case .lessons: try move.carryLessons(by: actor, in: tx)
    case .quizzes: try move.carryQuizzes(in: tx)
    case .practice: try move.carryPractice(in: tx)
    case .mentoring: try move.carryMentoring(in: tx)
    }
  }

  /// How much of it there is to go along.
  func count(
    _ move: Move, _ mentoring: any MentoringDays, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    switch self {
    case .attendance: try move.attendance(in: tx).count
    case .catchUps: try move.catchUps(in: tx).count
    case .lessons: try move.lessons(in: tx).count { move.counterparts.has($0.lesson) }
    case .quizzes: try move.tries(in: tx).count { move.counterparts.version(of: $0) != nil }
    case .practice: try move.reports(in: tx).count
    case .mentoring:
      try mentoring.days(
        of: [move.person], since: move.countsFrom(in: tx), community: move.community, in: tx)[
          move.person, default: []
        ].count
    }
  }
}

/// A woman on her way from one cohort to another.
struct Move: Sendable {
  let person: ID<Person>
  let old: Cohort
  let new: Cohort
  let counterparts: Counterparts
  let community: ID<Community>

  /// Her places in the two.
  var here: ID<Enrolment> { Enrolment.id(person, in: old.id) }
  var there: ID<Enrolment> { Enrolment.id(person, in: new.id) }
}

extension School {
  func move(
    _ person: ID<Person>, from old: ID<Cohort>, to new: ID<Cohort>, community: ID<Community>,
    in tx: borrowing Transaction<some Any>
  ) throws -> Move {
    let (old, new) = (
      try Cohort.find(old, community: community, in: tx),
      try Cohort.find(new, community: community, in: tx)
    )
    return Move(
      person: person, old: old, new: new,
      counterparts: Counterparts(
        isSameCourse: old.plan.course == new.plan.course,
        old: try course(of: old, community: community, in: tx),
        new: try course(of: new, community: community, in: tx)),
      community: community)
  }
}
