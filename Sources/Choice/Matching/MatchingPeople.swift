/// A woman who looks for a mentor.
///
/// Source: our own.
public struct Seeker: Sendable, Hashable {
  /// By what he or she is known; no two may share it.
  public var id: String
  /// The languages spoken, as the caller writes them.
  public var languages: Set<String>
  /// Where he or she lives, as the caller writes it.
  public var district: String
  /// Whether her mentor must be a woman.
  public var wantsWoman: Bool
  /// The mentors she would like, the dearest first, by their ids.
  public var prefers: [String]
  /// With whom there is a conflict of interest, by id.
  public var conflicts: Set<String>
  /// With whom there was a pair before, by id.
  public var earlier: Set<String>

  /// Takes what is known; nothing is checked here.
  ///
  /// Constant time.
  public init(
    _ id: String, languages: Set<String> = [], district: String = "", wantsWoman: Bool = false,
    prefers: [String] = [], conflicts: Set<String> = [], earlier: Set<String> = []
  ) {
    self.id = id
    self.languages = languages
    self.district = district
    self.wantsWoman = wantsWoman
    self.prefers = prefers
    self.conflicts = conflicts
    self.earlier = earlier
  }
}

/// Somebody who offers herself as a mentor.
///
/// Source: our own.
public struct Mentor: Sendable, Hashable {
  /// By what he or she is known; no two may share it.
  public var id: String
  /// The languages spoken, as the caller writes them.
  public var languages: Set<String>
  /// Where he or she lives, as the caller writes it.
  public var district: String
  /// Whether she may be matched with those who want a woman.
  public var isWoman: Bool
  /// How many she takes.
  public var capacity: Int
  /// The participants she would like, the dearest first, by their ids.
  public var prefers: [String]
  /// With whom there is a conflict of interest, by id.
  public var conflicts: Set<String>
  /// With whom there was a pair before, by id.
  public var earlier: Set<String>

  /// Takes what is known; nothing is checked here.
  ///
  /// Constant time.
  public init(
    _ id: String, languages: Set<String> = [], district: String = "", isWoman: Bool = true,
    capacity: Int = 1, prefers: [String] = [], conflicts: Set<String> = [],
    earlier: Set<String> = []
  ) {
    self.id = id
    self.languages = languages
    self.district = district
    self.isWoman = isWoman
    self.capacity = capacity
    self.prefers = prefers
    self.conflicts = conflicts
    self.earlier = earlier
  }
}

/// What keeps two apart, whatever they wish.
public enum MatchingConstraint: String, Sendable, Hashable, CaseIterable {
  /// They have no language in common.
  case language
  /// They live in different districts.
  case district
  /// She asks for a woman.
  case women
  /// One of them named the other as too near.
  case conflict
  /// They were together before.
  case earlier

  /// Those that always hold unless something else is asked for.
  public static let usual: Set<MatchingConstraint> = [.language, .women, .conflict, .earlier]

  func separates(_ seeker: Seeker, from mentor: Mentor) -> Bool {
    switch self {
    case .language: seeker.languages.isDisjoint(with: mentor.languages)
    case .district: seeker.district != mentor.district
    case .women: seeker.wantsWoman && !mentor.isWoman
    case .conflict: seeker.conflicts.contains(mentor.id) || mentor.conflicts.contains(seeker.id)
    case .earlier: seeker.earlier.contains(mentor.id) || mentor.earlier.contains(seeker.id)
    }
  }
}
