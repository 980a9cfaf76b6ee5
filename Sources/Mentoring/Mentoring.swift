import Database
import Web

/// The room where a woman who leads already walks beside one who begins.
package struct Mentoring: Sendable {
  package init() {}

  package static let migrations: [Migration] = [
    .mentoring, .mentoringLeaving, .mentoringCorrections, .mentoringCouncil,
  ]

  /// Every journalled table, in the order in which rows depend on one another.
  package static let tables: [Table] = [
    MentorProfile.table, MentoringRequest.table, Mentorship.table, Mentorship.members, Goal.table,
    LoggedMeeting.table, Concern.table,
  ]

  package var endpoints: [Endpoint] {
    profileEndpoints + requestEndpoints + matchingEndpoints + concernEndpoints + overviewEndpoints
      + pairEndpoints + logEndpoints
  }
}
