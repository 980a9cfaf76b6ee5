import Choice

/// What was counted of a topic, as it is kept and published: no voice is in it.
package struct Figures: Sendable, Codable, Equatable {
  /// People who answered, and their answers, when it was counted.
  package var people: Int
  package var answers: Int
  /// Whether the topic was closed, so that this stays.
  package var isFinal: Bool
  /// Every statement that somebody answered, by its number.
  package var opinions: [Line]
  /// The numbers of those that most agree with, disagree with, and that part them.
  package var agreed: [Int]
  package var refused: [Int]
  package var divided: [Int]
  /// People with enough answers to be grouped.
  package var placed: Int
  package var stability: Stability?
  package var lack: Lack?
  package var groups: [Group]
  /// The numbers of what all groups share, the clearest first.
  package var shared: [Int]

  package struct Line: Sendable, Codable, Equatable {
    package var number: Int
    package var agrees: Int
    package var disagrees: Int
    package var voters: Int
    package var priority: Double
  }

  package struct Stability: Sendable, Codable, Equatable {
    package var value: Double
    package var resamples: Int
    package var seed: String
  }

  /// Why there are no groups.
  package enum Lack: String, Sendable, Codable {
    case people, stability
  }

  package struct Group: Sendable, Codable, Equatable {
    package var size: Int
    package var x: Double
    package var y: Double
    /// What sets it apart.
    package var lines: [Mark]
    /// Where its people stand on the map; people who stand in one place are one dot.
    package var dots: [Dot]
  }

  package struct Mark: Sendable, Codable, Equatable {
    package var number: Int
    package var agrees: Bool
    package var chosen: Int
    package var voters: Int
  }

  package struct Dot: Sendable, Codable, Hashable, Comparable {
    package var x: Int
    package var y: Int

    package static func < (one: Dot, other: Dot) -> Bool { (one.y, one.x) < (other.y, other.x) }
  }

  var priorities: [Int: Double] {
    Dictionary(opinions.map { ($0.number, $0.priority) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether so many answered that what comes of it names nobody.
  package var mayBeShown: Bool { people >= Topic.fewestPeople }
}
