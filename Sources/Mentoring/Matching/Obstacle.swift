import Core

/// What keeps a participant and a mentor apart: a constraint, not an opinion.
enum Obstacle: String, CaseIterable, Sendable {
  case language
  case woman
  case avoided
  case parted
  case same

  /// The first that holds; nothing where the two could walk together.
  static func first(
    between request: MentoringRequest, and profile: MentorProfile, parted: Set<Couple>
  ) -> Obstacle? {
    allCases.first { $0.holds(between: request, and: profile, parted: parted) }
  }

  private func holds(
    between request: MentoringRequest, and profile: MentorProfile, parted: Set<Couple>
  ) -> Bool {
    switch self {
    case .language: request.wish.languages.isDisjoint(with: profile.offer.languages)
    case .woman: request.wish.wantsWoman && !profile.offer.isWoman
    case .avoided: request.wish.avoids.contains(profile.person)
    case .parted: parted.contains(Couple(mentor: profile.person, participant: request.person))
    case .same: request.person == profile.person
    }
  }

  var message: Message { Message("mentoring.obstacle.\(rawValue)") }
}
