import Core
import Database

extension Agenda {
  static func find(
    _ meeting: ID<Meeting>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Agenda {
    let frame = try tx.first(
      """
      SELECT minutes, transport, tea FROM meeting_frame
      WHERE id = \(meeting) AND community = \(community)
      """
    ) { row in
      Agenda(minutes: try row(0), transport: try row(1), tea: try row(2))
    }
    let known = frame ?? Agenda()
    return Agenda(
      minutes: known.minutes, transport: known.transport, tea: known.tea,
      items: try tx.all(itemListing(meeting, community)) { row in
        Item(try row(1), minutes: try row(0), leader: try row(2))
      },
      speakers: try tx.all(speakerListing(meeting, community)) { row in
        Speaker(try row(0), office: try row(1), isNamed: try row(2))
      })
  }

  /// How long a meeting lasts.
  static func minutes(
    of meeting: ID<Meeting>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> Int {
    try tx.first(
      "SELECT minutes FROM meeting_frame WHERE id = \(meeting) AND community = \(community)"
    ) { row in try row(0) } ?? usualMinutes
  }

  static func itemListing(_ meeting: ID<Meeting>, _ community: ID<Community>) -> SQL {
    """
    SELECT minutes, title, leader FROM agenda_item
    WHERE meeting = \(meeting) AND community = \(community)
    ORDER BY position LIMIT \(mostItems)
    """
  }

  static func speakerListing(_ meeting: ID<Meeting>, _ community: ID<Community>) -> SQL {
    """
    SELECT name, office, is_named FROM guest_speaker
    WHERE meeting = \(meeting) AND community = \(community)
    ORDER BY position LIMIT \(mostSpeakers)
    """
  }
}
