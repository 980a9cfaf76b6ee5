import Core
import Database
import JSON
import Localization

/// What somebody did in the world, and what came of it: the words are hers.
package struct PracticeReport: Sendable, Equatable {
  /// The journal notes that she wrote, never what.
  package static let table = Table("practice_report", secret: ["outcome", "answer"])

  enum State: String, CaseIterable, Sendable, SQLBindable, SQLReadable, JSONValue {
    /// For a facilitator to look at.
    case waiting
    /// Something is not clear yet: the facilitator asked.
    case asked
    case confirmed
    /// She took it back.
    case withdrawn

    static var schema: JSONSchema { .string(format: nil) }
    func write(json bytes: inout [UInt8]) { rawValue.write(json: &bytes) }

    var title: Message { Message("practice.state.\(rawValue)") }
    /// While it is hers to change.
    var isOpen: Bool { self == .waiting || self == .asked }
  }

  /// What she writes.
  struct Deed: Sendable, Equatable {
    let day: Day
    let place: String
    let outcome: String
    /// Whether the other women of the cohort may read it.
    let isShown: Bool
  }

  let id: ID<PracticeReport>
  let task: ID<PracticeTask>
  let cohort: ID<Cohort>
  let person: ID<Person>
  let name: String
  let deed: Deed
  let state: State
  /// What the facilitator said.
  let answer: String
  let hasPicture: Bool
  let taskKind: PracticeTask.Kind
  let taskTitle: Translated

  /// What it is a report of.
  func title(_ words: Localizer) -> String { taskKind.title(taskTitle, words) }
}

extension PracticeReport: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("task") { $0.task }, .init("person") { $0.person },
    .init("name") { $0.name }, .init("day") { $0.deed.day }, .init("place") { $0.deed.place },
    .init("outcome") { $0.deed.outcome }, .init("shown") { $0.deed.isShown },
    .init("state") { $0.state }, .init("answer") { $0.answer },
    .init("picture") { $0.hasPicture },
  ]
}

extension PracticeReport.Deed {
  static let mostWords = 2000

  /// Held to the same limits at every door.
  ///
  /// What she did before she moved here may be older than the cohort.
  func check(_ cohort: Cohort, today: Day, since before: Day? = nil) throws {
    var faults: [Fault] = []
    // Clocks of phones are a day off now and then.
    if day > today.advanced(by: 1) {
      faults.append(Fault("day", Message("practice.fault.future")))
    } else if day < min(before ?? cohort.plan.firstDay, cohort.plan.firstDay) {
      let first = cohort.plan.firstDay.dotted
      faults.append(Fault("day", Message("practice.fault.early", .text(first))))
    }
    if place.isEmpty { faults.append(Fault("place", Message("web.fault.required"))) }
    if outcome.isEmpty { faults.append(Fault("outcome", Message("practice.fault.outcome"))) }
    if outcome.unicodeScalars.count > Self.mostWords {
      faults.append(
        Fault("outcome", Message("web.fault.too-long", .number(Self.mostWords))))
    }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}
