import Choice
import Core
import JSON
import Localization

/// What came of putting options in order.
struct RankedResult: KindResult {
  let ballots: Int
  let blank: Int
  let method: String
  let winners: [Int]
  /// For each option how many put it before each other one; of Schulze's method alone.
  let preferences: [[Int]]
  /// The strength of the strongest chain from each option to each other one.
  let strengths: [[Int]]
  /// The rounds of a run-off.
  let rounds: [Round]

  struct Round: JSONModel, Decodable {
    /// Ballots on which each option still in is first, by its number.
    let votes: [Line]
    let exhausted: Int
    let out: [Int]
    let tie: String
    let tied: [Int]

    struct Line: JSONModel, Decodable {
      let option: Int
      let votes: Int
      static let fields: [JSONField<Self>] = [
        .init("option") { $0.option }, .init("votes") { $0.votes },
      ]
    }

    static let fields: [JSONField<Self>] = [
      .init("votes") { $0.votes }, .init("exhausted") { $0.exhausted }, .init("out") { $0.out },
      .init("tie") { $0.tie }, .init("tied") { $0.tied },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("ballots") { $0.ballots }, .init("blank") { $0.blank }, .init("method") { $0.method },
    .init("winners") { $0.winners }, .init("preferences") { $0.preferences },
    .init("strengths") { $0.strengths }, .init("rounds") { $0.rounds },
  ]

  init(_ count: Schulze, ballots: Int, blank: Int) {
    self.ballots = ballots
    self.blank = blank
    method = RankedKind.Method.schulze.rawValue
    winners = ballots > blank ? count.winners.map { $0 + 1 } : []
    (preferences, strengths, rounds) = (count.preferences, count.strengths, [])
  }

  init(_ count: InstantRunoff, ballots: Int, blank: Int) {
    self.ballots = ballots
    self.blank = blank
    method = RankedKind.Method.runoff.rawValue
    winners = count.winner.map { [$0 + 1] } ?? []
    (preferences, strengths) = ([], [])
    rounds = count.rounds.map { round in
      Round(
        votes: round.votes.sorted { $0.key < $1.key }.map {
          Round.Line(option: $0.key + 1, votes: $0.value)
        },
        exhausted: round.exhausted, out: round.struckOut.map { $0 + 1 },
        tie: round.tie == .earlierRound ? "earlier-round" : round.tie.rawValue,
        tied: round.tied.map { $0 + 1 })
    }
  }

  var isDecided: Bool { winners.count == 1 }

  /// By Schulze how many others each option beats; in a run-off the votes of its last round.
  var counts: [CountLine] {
    let numbers =
      method == RankedKind.Method.schulze.rawValue
      ? Array(1...max(strengths.count, 1)) : (rounds.first?.votes.map(\.option) ?? [])
    return numbers.map {
      CountLine(String($0), Rational(reached($0)), hasWon: winners.contains($0))
    }
  }

  func reached(_ number: Int) -> Int {
    guard method == RankedKind.Method.schulze.rawValue else {
      return rounds.compactMap { $0.votes.first { $0.option == number }?.votes }.last ?? 0
    }
    let place = number - 1
    return strengths.indices.count {
      $0 != place && strengths[place][$0] > strengths[$0][place]
    }
  }

  func verdict(_ names: OptionNames) -> String { names.verdict(winners) }
}
