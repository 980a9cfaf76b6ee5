/// What the answers to one item say; figures that rest on too few people are nil.
///
/// Sources stand at each figure's own type; which figure is shown when is our own.
public struct ItemFindings: Sendable {
  /// What the interval of the change allows to be said.
  public enum Verdict: String, Sendable { case rise, fall, unclear, tooFew = "too few" }

  /// What was asked.
  public let item: SurveyAnswers.Item
  /// Attrition: invited, answered before, answered after, answered both times.
  public let people: (invited: Int, baseline: Int, endline: Int, paired: Int)
  /// The share of yes before; nothing for a scale.
  public private(set) var baseline: Interval?
  /// The share of yes after; nothing for a scale.
  public private(set) var endline: Interval?
  /// The change of that share among those who answered both times.
  public private(set) var change: Interval?
  /// The share after less the share before, where too few answered both times to be followed:
  /// as of different people.
  public private(set) var unpaired: Interval?
  /// How many changed to yes and how many to no; nothing where one of them is hidden.
  public private(set) var moves: (toYes: Int, toNo: Int)?
  /// Whether more changed one way than the other; nothing for a scale.
  public private(set) var mcNemar: McNemar?
  /// Whether a scale moved; nothing for yes and no.
  public private(set) var wilcoxon: Wilcoxon?
  /// The mean change of each village, villages being the unit.
  public private(set) var villages: VillageChange?
  /// By how much villages alike widen what an interval should be.
  public private(set) var designEffect: Double?
  /// Answers before and after as rows, for stacked bars.
  public let stacked: SafeTable?
  /// Answers after, by sex and by village, by the names of the rows.
  public let bySex: (rows: [String], table: SafeTable)?
  /// Answers after by village, by the names of the rows.
  public let byVillage: (rows: [String], table: SafeTable)?

  /// The p-value that Holm's method takes up: mid-p, or Wilcoxon's, exact where it can be.
  public var p: Double? { mcNemar?.midP ?? wilcoxon.map { $0.exact ?? $0.normal } }

  /// From the answers to one item; `least` is the smallest count that is shown.
  ///
  /// Throws what the figures throw. Time linear in the people besides the figures' own.
  public init(
    _ place: Int, of answers: SurveyAnswers, least: Int
  ) throws(SurveyError) {
    guard answers.items.indices.contains(place) else { throw .outOfRange }
    let item = answers.items[place]
    self.item = item
    let all = answers.people
    let before = all.map { $0.baseline.indices.contains(place) ? $0.baseline[place] : nil }
    let after = all.map { $0.endline.indices.contains(place) ? $0.endline[place] : nil }
    let pairs = all.indices.compactMap { index in
      before[index].flatMap { b in after[index].map { (all[index].village, b, $0) } }
    }
    let (first, second) = (before.compactMap { $0 }, after.compactMap { $0 })
    people = (all.count, first.count, second.count, pairs.count)
    stacked = try? SafeTable([first, second].map { Self.tally($0, item) }, least: least)
    bySex = Self.groups(all.map(\.sex), after, item, least)
    byVillage = Self.groups(all.map(\.village), after, item, least)
    if !item.isScale {
      if first.count >= least { baseline = try .wilson(first.reduce(0, +), of: first.count) }
      if second.count >= least { endline = try .wilson(second.reduce(0, +), of: second.count) }
    }
    guard pairs.count >= max(1, least) else {
      if !item.isScale { unpaired = try Self.difference(first, second, least: least) }
      return
    }
    if item.isScale {
      wilcoxon = try? Wilcoxon(before: pairs.map(\.1), after: pairs.map(\.2))
    } else {
      let gained = pairs.count { $0.1 < $0.2 }
      let lost = pairs.count { $0.1 > $0.2 }
      let both = pairs.count { $0.1 + $0.2 == 2 }
      let table = PairedAnswers(
        both: both, firstOnly: lost, secondOnly: gained,
        neither: pairs.count - both - gained - lost)
      change = try .paired(table)
      mcNemar = try McNemar(lost, gained)
      // The change tells one from the other.
      if min(gained, lost) >= least { moves = (gained, lost) }
    }
    let changes = Dictionary(grouping: pairs.filter { !$0.0.isEmpty }, by: \.0)
      .sorted { $0.key < $1.key }.map { $0.value.map { Double($0.2 - $0.1) } }
    villages = try? VillageChange(changes.map { $0.reduce(0, +) / Double($0.count) })
    designEffect = try ClusterCorrelation(changes).map { clusters throws(SurveyError) in
      try SurveyDesign.effect(
        clusterSize: clusters.size, variation: clusters.variation,
        correlation: clusters.correlation)
    }
  }

  private static func difference(
    _ first: [Int], _ second: [Int], least: Int
  ) throws(SurveyError) -> Interval? {
    guard min(first.count, second.count) >= max(1, least) else { return nil }
    return try .unpaired(
      first: (first.reduce(0, +), first.count), second: (second.reduce(0, +), second.count))
  }

  /// The interval by villages, where they are enough for Student's t.
  public var villageInterval: Interval? {
    villages.flatMap { $0.isSignFlipOnly ? nil : $0.interval }
  }

  /// What can be said of the change; by the villages where there is no other interval.
  public var verdict: Verdict {
    guard let interval = change ?? unpaired ?? villageInterval else { return .tooFew }
    return interval.lower > 0 ? .rise : interval.upper < 0 ? .fall : .unclear
  }

  private static func tally(_ answers: [Int], _ item: SurveyAnswers.Item) -> [Int] {
    item.answers.map { answer in answers.count { $0 == answer } }
  }

  /// Only where the totals can stay: else two tables of the same people would tell of each other.
  private static func groups(
    _ names: [String], _ answers: [Int?], _ item: SurveyAnswers.Item, _ least: Int
  ) -> (rows: [String], table: SafeTable)? {
    var lists: [String: [Int]] = [:]
    for (name, answer) in zip(names, answers) {
      if let answer { lists[name, default: []].append(answer) }
    }
    let rows = lists.keys.sorted()
    let counts = rows.map { tally(lists[$0] ?? [], item) }
    guard rows.count > 1, let table = try? SafeTable(counts, least: least),
      table.showsColumnTotals
    else { return nil }
    return (rows, table)
  }
}
