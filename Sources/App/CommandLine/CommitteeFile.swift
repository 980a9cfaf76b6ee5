import Choice
import FoundationEssentials

/// A committee election as a JSON file holds it.
struct CommitteeFile: Decodable {
  let seats: Int
  let candidates: Candidates
  let ballots: [[Name]]
  let quotas: [QuotaLine]?

  /// How many there are, numbered from 0, or what they are called.
  enum Candidates: Decodable {
    case count(Int)
    case names([String])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let count = try? value.decode(Int.self) {
        self = .count(count)
      } else {
        self = .names(try value.decode([String].self))
      }
    }
  }

  /// A candidate by her place or by her name.
  enum Name: Decodable, CustomStringConvertible {
    case place(Int)
    case name(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let place = try? value.decode(Int.self) {
        self = .place(place)
      } else {
        self = .name(try value.decode(String.self))
      }
    }

    var description: String {
      switch self {
      case .place(let place): String(place)
      case .name(let name): name
      }
    }
  }

  struct QuotaLine: Decodable {
    let name: String
    let candidates: [Name]
    let at_least: Int?
    let at_most: Int?
    let at_least_percent: Int?
    let at_most_percent: Int?
  }

  /// The most candidates that a file may count: a slip of the pen is no reason to fill the memory.
  private static let most = 100_000

  var isNamed: Bool {
    if case .names = candidates { true } else { false }
  }

  func election() throws -> CommitteeElection {
    let names = try names()
    var places: [String: Int] = [:]
    for (place, name) in names.enumerated() {
      if places.updateValue(place, forKey: name) != nil {
        throw Complaint("the candidate \(name) stands there twice")
      }
    }
    func place(_ name: Name, _ where: String) throws -> Int {
      switch name {
      case .place(let place): return place
      case .name(let name):
        guard let place = places[name] else {
          throw Complaint("\(`where`) names \(name), who is no candidate")
        }
        return place
      }
    }
    let ballots = try ballots.enumerated().map { row, ballot in
      try ballot.map { try place($0, "ballot \(row + 1)") }
    }
    let quotas = try (quotas ?? []).map { line in
      try quota(line, Set(try line.candidates.map { try place($0, "quota \(line.name)") }))
    }
    do {
      return try CommitteeElection(
        seats: seats, candidates: names, ballots: ballots, quotas: quotas)
    } catch {
      throw Complaint(error.description)
    }
  }

  private func names() throws -> [String] {
    switch candidates {
    case .names(let names): return names
    case .count(let count):
      guard (0...Self.most).contains(count) else {
        throw Complaint("there cannot be \(count) candidates")
      }
      return (0..<count).map(String.init)
    }
  }

  private func quota(_ line: QuotaLine, _ members: Set<Int>) throws -> Quota {
    let least = max(line.at_least ?? 0, percent(line.at_least_percent, isLeast: true) ?? 0)
    let most = min(line.at_most ?? seats, percent(line.at_most_percent, isLeast: false) ?? seats)
    guard 0...most ~= least else {
      throw Complaint("quota \(line.name) wants at least \(least) and at most \(most) seats")
    }
    return Quota(line.name, members: members, seats: least...most)
  }

  private func percent(_ percent: Int?, isLeast: Bool) -> Int? {
    guard let percent else { return nil }
    let share = Quota("", members: [], percent: min(max(percent, 0), 100)...100, of: seats)
    return isLeast ? share.seats.lowerBound : min(max(percent, 0), 100) * seats / 100
  }
}
