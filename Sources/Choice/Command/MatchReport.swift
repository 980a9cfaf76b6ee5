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
    let (wish, liking) = ranks(of: seeker, with: mentor)
    return .object([
      ("participant", .text(match.seekers[seeker].id)),
      ("mentor", .text(match.mentors[mentor].id)), ("participant_rank", .number(wish)),
      ("mentor_rank", .number(liking)),
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
    let pairs = match.matching.mentors.indices.compactMap(row)
    if !pairs.isEmpty {
      let head = ["participant", "mentor", "her wish no.", "the mentor's no."]
      lines += TextTable.lines([head] + pairs, right: [2, 3])
    }
    if !unmatched.isEmpty {
      let kept = MatchingConstraint.allCases.filter(match.constraints.contains)
      let head = ["nobody for"] + kept.map(\.rawValue) + ["full"]
      let title = "How many mentors each constraint keeps away, and how many are full:"
      lines += ["", title]
      lines += TextTable.lines(
        [head] + unmatched.map { row($0, kept) }, right: Set(1...kept.count + 1))
    }
    if !open.isEmpty {
      let rows = open.map { [match.mentors[$0.mentor].id, "\($0.places)"] }
      lines += [""] + TextTable.lines([["mentor", "places open"]] + rows, right: [1])
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(of seeker: Int) -> [String]? {
    guard let mentor = match.matching.mentors[seeker] else { return nil }
    let (wish, liking) = ranks(of: seeker, with: mentor)
    return [match.seekers[seeker].id, match.mentors[mentor].id, "\(wish)", "\(liking)"]
  }

  private func row(_ seeker: Int, _ constraints: [MatchingConstraint]) -> [String] {
    let reasons = match.reasons(for: seeker)
    let counts = Dictionary(uniqueKeysWithValues: reasons.kept)
    return [match.seekers[seeker].id] + constraints.map { "\(counts[$0] ?? 0)" }
      + ["\(reasons.full)"]
  }

  /// Which wish of either side a pair is, from one.
  private func ranks(of seeker: Int, with mentor: Int) -> (wish: Int, liking: Int) {
    (
      (match.lists.participants[seeker].firstIndex(of: mentor) ?? 0) + 1,
      (match.lists.rank(of: seeker, for: mentor) ?? 0) + 1
    )
  }
}
