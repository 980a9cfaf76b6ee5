/// Every word of the shelf in all four languages, and how much it says of which row.
struct ShelfIndex: Sendable {
  struct Posting: Sendable, Equatable {
    let card: Int
    let weight: Double
  }

  private(set) var terms: [(term: [UInt16], postings: [Posting])] = []
  private(set) var count: Int
  /// On how many rows a word stands; of those behind others nobody asks it again.
  private let rowsWith: [[UInt16]: Int]

  /// A text of something on the shelf, and how much its words say of it.
  typealias Part = (text: String, weight: Double)

  /// Of rows of texts: a card, a law or whatever else lies there in each.
  init(_ rows: [[Part]]) { self.init(rows, behind: 0, known: [:]) }

  /// Of rows that stand behind others, weighed as if they stood among them.
  init(_ rows: [[Part]], behind others: ShelfIndex) {
    self.init(rows, behind: others.count, known: others.rowsWith)
  }

  private init(_ rows: [[Part]], behind before: Int, known: [[UInt16]: Int]) {
    let count = before + rows.count
    self.count = count
    var found: [[UInt16]: [Int: (most: Double, times: Double)]] = [:]
    for (row, parts) in rows.enumerated() {
      let place = before + row
      for (part, weight) in parts {
        for term in SearchTerms.terms(part) where term.count > 1 {
          let old = found[term]?[place] ?? (0, 0)
          found[term, default: [:]][place] = (max(old.most, weight), old.times + 1)
        }
      }
    }
    terms = found.map { term, cards in
      // A word that stands on every card says nothing of any.
      let rarity = ShelfIndex.rarity(of: cards.count + (known[term] ?? 0), among: count)
      return (
        term,
        cards.map { card, seen in
          Posting(card: card, weight: (seen.most + 0.2 * min(seen.times, 5)) * rarity)
        }.sorted { $0.card < $1.card }
      )
    }.sorted { $0.term.lexicographicallyPrecedes($1.term) }
    rowsWith = known.isEmpty ? found.mapValues(\.count) : [:]
  }

  /// The same with rows behind it that people laid there while the house stands.
  ///
  /// What was weighed before keeps its weight, so that a phone needs only the lines that are new.
  func with(_ rows: [[Part]]) -> ShelfIndex {
    let more = ShelfIndex(rows, behind: self)
    var index = self
    index.terms += more.terms
    index.count = more.count
    return index
  }

  /// The natural logarithm of one and so many cards to each that has the word, by the midpoint
  /// rule: near enough for an order, and no library is carried along for it.
  private static func rarity(of cards: Int, among count: Int) -> Double {
    (cards + 1...cards + count).reduce(0) { sum, place in sum + 1 / (Double(place) - 0.5) }
  }

  /// The same for a phone, a line a term: `алимент 055k`, two figures for the card and two for
  /// twenty times the weight, to the base of 36.
  var phoneText: String {
    func figures(_ number: Int) -> Substring {
      String(min(max(number, 0), 36 * 36 - 1) + 36 * 36, radix: 36).suffix(2)
    }
    return terms.map { term, postings in
      String(decoding: term, as: UTF16.self) + " "
        + postings.map { posting in
          figures(posting.card) + figures(Int((posting.weight * 20).rounded()))
        }.joined()
    }.joined(separator: "\n")
  }

  /// The places of the cards that fit, the best first; at most `limit`.
  func search(_ query: String, limit: Int = 20) -> [Int] {
    var scores: [Int: Double] = [:]
    for typed in SearchTerms.terms(query) where typed.count > 1 {
      for (card, score) in matches(typed) { scores[card, default: 0] += score }
    }
    guard let best = scores.values.max() else { return [] }
    return scores.filter { $0.value >= best * 0.2 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
  }

  /// For each card the best that one word of the query finds on it.
  private func matches(_ typed: [UInt16]) -> [Int: Double] {
    let found = best { Likeness.ofBeginnings(typed, $0) }
    return found.isEmpty ? best { Likeness.withSlips(typed, $0) } : found
  }

  private func best(_ likeness: ([UInt16]) -> Double) -> [Int: Double] {
    var found: [Int: Double] = [:]
    for (term, postings) in terms {
      let alike = likeness(term)
      if alike == 0 { continue }
      for posting in postings {
        found[posting.card] = max(found[posting.card] ?? 0, alike * posting.weight)
      }
    }
    return found
  }
}
