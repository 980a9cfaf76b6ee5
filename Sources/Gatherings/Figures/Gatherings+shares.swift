import Core
import Database
import Equality
import Web

extension Gatherings {
  /// Women among those who came and who spoke at a gathering that is over, as its page shows them.
  ///
  /// A step that was measured and may not be shown is there without figures.
  package static func shares(
    of id: ID<Gathering>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> [ShareStep] {
    let gathering = try Gathering.find(id, community: community, in: tx)
    guard gathering.state == .closed else { return [] }
    let present = try Presence.of(id, in: tx)
    let speaking = try SpeakingTally.of(id, in: tx)
    let figures = EqualityFigures(
      present: present, speaking: speaking, motions: [], population: nil)
    var steps: [ShareStep] = []
    if present.residents + present.guests > 0 { steps.append(step("came", figures.present)) }
    if !speaking.lines.isEmpty {
      let turns = figures.speaking.map { _ in
        EqualityFigures.Pair(women: speaking.turns(.woman), men: speaking.turns(.man))
      }
      steps.append(step("turns", turns))
      steps.append(step("minutes", figures.speaking.map(minutes)))
    }
    return steps
  }

  /// Those that are over, of some days.
  package static func held(
    on days: ClosedRange<Day>, in community: ID<Community>, _ tx: borrowing Transaction<some Any>
  ) throws -> [ID<Gathering>] {
    try tx.all(heldQuery(on: days, in: community)) { row in try row(0) }
  }

  static func heldQuery(on days: ClosedRange<Day>, in community: ID<Community>) -> SQL {
    """
    SELECT id FROM gathering
    WHERE community = \(community) AND day >= \(days.lowerBound) AND day <= \(days.upperBound)
      AND state = 'closed'
    ORDER BY day, id LIMIT 400
    """
  }

  private static func minutes(_ seconds: EqualityFigures.Pair) -> EqualityFigures.Pair {
    EqualityFigures.Pair(women: (seconds.women + 30) / 60, men: (seconds.men + 30) / 60)
  }

  private static func step(_ name: String, _ pair: EqualityFigures.Pair?) -> ShareStep {
    ShareStep(
      name, Message(key: "equality.step.\(name)", arguments: []), women: pair?.women,
      men: pair?.men, unsaid: pair == nil ? nil : 0)
  }
}
