import Core
import JSON
import Localization

/// How many of so many gave one answer, as far as it may be told.
///
/// A cell under five is not told, and neither is one that leaves under five to the others: that
/// all agreed says of each of them how she answered.
enum Told: Sendable, Equatable {
  case exactly(Int, of: Int)
  case fewer(than: Int, of: Int)
  case more(than: Int, of: Int)
  case nothing

  static let least = 5

  init(_ count: Int, of all: Int) {
    if all < 2 * Self.least {
      self = .nothing
    } else if count < Self.least {
      self = .fewer(than: Self.least, of: all)
    } else if all - count < Self.least {
      self = .more(than: all - Self.least, of: all)
    } else {
      self = .exactly(count, of: all)
    }
  }

  var message: Message {
    switch self {
    case .exactly(let count, let all):
      Message("deliberation.told.exactly", .number(count), .number(all))
    case .fewer(let count, let all):
      Message("deliberation.told.fewer", .number(count), .number(all))
    case .more(let count, let all):
      Message("deliberation.told.more", .number(count), .number(all))
    case .nothing: Message("deliberation.told.nothing")
    }
  }

  /// The bar's length in hundredths; one that is not told has none, one that is nearly all stops
  /// at what is told.
  var percent: Int {
    switch self {
    case .exactly(let count, let all), .more(let count, let all): count * 100 / all
    case .fewer, .nothing: 0
    }
  }
}

extension Told: JSONModel {
  private var count: Int? {
    switch self {
    case .exactly(let count, _), .fewer(let count, _), .more(let count, _): count
    case .nothing: nil
    }
  }

  private var word: String {
    switch self {
    case .exactly: "exactly"
    case .fewer: "fewer-than"
    case .more: "more-than"
    case .nothing: "not-told"
    }
  }

  static let fields: [JSONField<Self>] = [
    .init("told") { $0.word }, .init("count") { $0.count },
  ]
}

/// A statement with what may be told of the answers to it.
struct ToldOpinion: Sendable {
  let opinion: Opinion
  let voters: Int
  let agrees: Told
  let disagrees: Told
  let passes: Told

  init(_ opinion: Opinion, _ line: Figures.Line) {
    self.opinion = opinion
    voters = line.voters
    agrees = Told(line.agrees, of: line.voters)
    disagrees = Told(line.disagrees, of: line.voters)
    passes = Told(line.voters - line.agrees - line.disagrees, of: line.voters)
  }

  /// So few answered that nothing is told.
  var isUntold: Bool { agrees == .nothing }
}

extension ToldOpinion: JSONModel {
  static let fields: [JSONField<Self>] = [
    .init("number") { $0.opinion.number }, .init("words") { $0.opinion.words },
    .init("agree") { $0.agrees }, .init("disagree") { $0.disagrees }, .init("pass") { $0.passes },
  ]
}
