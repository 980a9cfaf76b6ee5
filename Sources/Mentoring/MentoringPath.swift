import Core
import Web

/// Where the pages of this room are.
enum MentoringPath {
  static func home(_ visit: Visit) -> URLPath { visit.path("mentoring") }
  static func part(_ name: String, _ visit: Visit) -> URLPath { visit.path("mentoring", name) }

  static func list(_ name: String, page: Int, _ visit: Visit) -> URLPath {
    visit.path("mentoring", name, query: page > 1 ? [("page", String(page))] : [])
  }

  static func request(_ id: ID<MentoringRequest>, page: Int = 1, _ visit: Visit) -> URLPath {
    visit.path(
      "mentoring", "matching", "requests", id.description,
      query: page > 1 ? [("page", String(page))] : [])
  }

  static func group(page: Int, _ visit: Visit) -> URLPath {
    visit.path("mentoring", "matching", "group", query: page > 1 ? [("page", String(page))] : [])
  }

  static func pair(_ id: ID<Mentorship>, _ visit: Visit) -> URLPath {
    visit.path("mentoring", "pairs", id.description)
  }

  /// A place below a pair: `accept`, `meetings`, `end`.
  static func pair(_ id: ID<Mentorship>, _ part: String, _ visit: Visit) -> URLPath {
    visit.path("mentoring", "pairs", id.description, part)
  }

  static func goal(_ goal: ID<Goal>, of id: ID<Mentorship>, _ visit: Visit) -> URLPath {
    visit.path("mentoring", "pairs", id.description, "goals", goal.description)
  }

  static func meeting(
    _ meeting: ID<LoggedMeeting>, of id: ID<Mentorship>, _ visit: Visit
  ) -> URLPath {
    visit.path("mentoring", "pairs", id.description, "meetings", meeting.description)
  }

  static func takenBack(
    _ meeting: ID<LoggedMeeting>, of id: ID<Mentorship>, _ visit: Visit
  ) -> URLPath {
    visit.path("mentoring", "pairs", id.description, "meetings", meeting.description, "back")
  }

  static func proposal(_ id: ID<Mentorship>, _ visit: Visit) -> URLPath {
    visit.path("mentoring", "matching", id.description, "back")
  }

  static func concern(_ id: ID<Concern>, _ visit: Visit) -> URLPath {
    visit.path("mentoring", "concerns", id.description, "seen")
  }
}
