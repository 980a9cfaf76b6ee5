import Core
import Database
import JSON
import Localization
import Markup
import Web

/// Women among those who came, who spoke and who moved something, beside the village.
///
/// A figure that is too small is not there.
struct EqualityFigures: Sendable, JSONModel {
  let present: Pair?
  let speaking: Pair?
  let movers: Pair?
  let population: Pair?

  /// Women and men of a whole; for speaking, seconds.
  struct Pair: Sendable, JSONModel, Equatable {
    let women: Int
    let men: Int

    static let fields: [JSONField<Self>] = [
      .init("women") { $0.women }, .init("men") { $0.men },
    ]
  }

  static let fields: [JSONField<Self>] = [
    .init("present") { $0.present }, .init("speaking_seconds") { $0.speaking },
    .init("movers") { $0.movers }, .init("population") { $0.population },
  ]

  init(
    present: Presence, speaking: SpeakingTally, motions: [Motion], population: Population?
  ) {
    let (women, men) = (present.women + present.guestWomen, present.men + present.guestMen)
    self.present = EqualityFigures.pair(women, men)
    self.speaking =
      SmallCell.mayShow(speaking.turns(.woman), speaking.turns(.man))
      ? Pair(women: speaking.seconds(.woman), men: speaking.seconds(.man)) : nil
    let moved = motions.filter { $0.state != .withdrawn }.compactMap(\.terms.moverSex)
    movers = EqualityFigures.pair(
      moved.filter { $0 == .woman }.count, moved.filter { $0 == .man }.count)
    self.population = population.map { Pair(women: $0.women, men: $0.men) }
  }

  private static func pair(_ women: Int, _ men: Int) -> Pair? {
    SmallCell.mayShow(women, men) ? Pair(women: women, men: men) : nil
  }

  static func read(
    _ gathering: Gathering, _ motions: [Motion], in tx: borrowing Transaction<some Any>
  ) throws -> EqualityFigures {
    EqualityFigures(
      present: try Presence.of(gathering.id, in: tx),
      speaking: try SpeakingTally.of(gathering.id, in: tx), motions: motions,
      population: gathering.plan.population)
  }
}

/// The same as bars, with words beside them.
struct VoicesCard: Component {
  let figures: EqualityFigures
  let population: Population?
  let words: Localizer

  var body: Markup {
    Card(words(Message("gatherings.equality"))) {
      p { words(Message("gatherings.equality.text")) }
      bar("present", figures.present)
      bar("spoke", figures.speaking)
      bar("moved", figures.movers)
      if let population { bar("population", figures.population, population.source) }
    }
  }

  @MarkupBuilder private func bar(
    _ key: String, _ pair: EqualityFigures.Pair?, _ source: String = ""
  ) -> Markup {
    let name = words(Message(key: "gatherings.share.\(key)", arguments: []))
    if let pair {
      SharePair(
        source.isEmpty ? name : "\(name) (\(source))", women: pair.women, men: pair.men, words)
    } else {
      p {
        strong { name }
        ": "
        words(Message("gatherings.equality.small", .number(SmallCell.fewest)))
      }
    }
  }
}
