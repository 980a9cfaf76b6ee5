/// A finished matching with all that is needed to show it.
package struct MatchReport: Sendable {
  let match: MentorMatch
  private let blocking: Int

  /// Takes what is to be told; throws nothing, constant time.
  package init(_ match: MentorMatch) {
    self.match = match
    blocking = match.matching.blockingPairs(in: match.lists).count
  }

  private var unmatched: [Int] {
    match.matching.mentors.indices.filter { match.matching.mentors[$0] == nil }
  }

  /// Mentors with places left, and how many.
  private var open: [(mentor: Int, places: Int)] {
    let groups = match.matching.groups(of: match.mentors.count)
    return match.mentors.indices.compactMap { mentor in
      let places = match.lists.capacities[mentor] - groups[mentor].count
      return places > 0 ? (mentor, places) : nil
    }
  }

  /// The matching as one JSON object, ending with a line feed.
  package var json: String {
    let value = JSONText.object([
      ("by", .text(match.way.rawValue)),
      (
        "constraints",
        .list(
          MatchingConstraint.allCases.filter(match.constraints.contains)
            .map { .text($0.rawValue) })
      ),
      ("participants", .number(match.seekers.count)), ("mentors", .number(match.mentors.count)),
      ("pairs", .list(match.matching.mentors.indices.compactMap(pair))),
      ("unmatched", .list(unmatched.map(loneliness))),
      (
        "open_places",
        .list(
          open.map { mentor, places in
            .object([
              ("mentor", .text(match.mentors[mentor].id)), ("places", .number(places)),
            ])
          })
      ),
      ("stable", .flag(blocking == 0)), ("blocking_pairs", .number(blocking)),
      ("satisfaction", .number(match.satisfaction)),
    ])
    var text = ""
    value.write(into: &text)
    return text + "\n"
  }

  private func pair(of seeker: Int) -> JSONText? {
    guard let mentor = match.matching.mentors[seeker] else { return nil }
    let place = match.lists.participants[seeker].firstIndex(of: mentor) ?? 0
    return .object([
      ("participant", .text(match.seekers[seeker].id)),
      ("mentor", .text(match.mentors[mentor].id)), ("participant_rank", .number(place + 1)),
      ("mentor_rank", .number((match.lists.rank(of: seeker, for: mentor) ?? 0) + 1)),
    ])
  }

  private func loneliness(of seeker: Int) -> JSONText {
    let reasons = match.reasons(for: seeker)
    return .object([
      ("participant", .text(match.seekers[seeker].id)),
      (
        "constraints",
        .object(reasons.kept.map { ($0.0.rawValue, .number($0.1)) })
      ), ("full", .number(reasons.full)),
    ])
  }

  /// The matching as a table to read in a terminal.
  package var table: String {
    var lines = [
      "By: \(match.way.rawValue); pairs: \(match.matching.pairs) of \(match.seekers.count)",
      blocking == 0
        ? "Stable: no two would rather be together"
        : "Not stable: \(blocking) pairs would rather be together",
      "Satisfaction: \(match.satisfaction)", "",
    ]
    for (seeker, mentor) in match.matching.mentors.enumerated() {
      guard let mentor else { continue }
      lines.append("\(match.seekers[seeker].id) - \(match.mentors[mentor].id)")
    }
    lines += unmatched.map { seeker in
      let reasons = match.reasons(for: seeker)
      let kept = reasons.kept.map { "\($0.0.rawValue) \($0.1)" }
      let full = reasons.full > 0 ? ["full \(reasons.full)"] : []
      return "\(match.seekers[seeker].id) - nobody (\((kept + full).joined(separator: ", ")))"
    }
    lines += open.map { mentor, places in
      "\(match.mentors[mentor].id): \(places) \(places == 1 ? "place" : "places") open"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
