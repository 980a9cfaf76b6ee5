import Core
import Database
import Equality
import Web

extension Proposals {
  /// Women's share among those who proposed and whose wish was granted, as the page of a process
  /// shows it.
  package static func shares(
    of process: ID<JointProcess>, _ heads: any HeadCounts, in tx: borrowing Transaction<some Any>
  ) throws -> [ShareStep] { try ProcessShares.pair(of: process, heads, in: tx) }

  /// The public ones that go on at some time of these days.
  package static func running(
    on days: ClosedRange<Day>, in community: ID<Community>, _ tx: borrowing Transaction<some Any>
  ) throws -> [JointProcess] { try JointProcess.all(runningQuery(on: days, in: community), in: tx) }

  static func runningQuery(on days: ClosedRange<Day>, in community: ID<Community>) -> SQL {
    """
    WHERE community = \(community) AND is_public = 1 AND last_day >= \(days.lowerBound)
      AND EXISTS (
        SELECT 1 FROM joint_phase
        WHERE process = joint_process.id AND first_day <= \(days.upperBound))
    ORDER BY last_day, id LIMIT 400
    """
  }

  /// What belongs to a process in another room, by the name of the room in its address.
  package static func linked<Thing>(
    to process: ID<JointProcess>, in room: String, community: ID<Community>,
    _ tx: borrowing Transaction<some Any>
  ) throws -> [ID<Thing>] {
    let ids = try ProcessLink.all(of: process, community: community, in: tx)
      .filter { $0.segments.first == room && $0.segments.count > 1 }
      .compactMap { ID<Thing>($0.segments[1]) }
    // Two pages of one thing may be linked.
    return Array(Set(ids)).sorted()
  }
}
