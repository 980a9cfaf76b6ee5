/// What was found of one item, in sentences that need no statistics to be read.
struct SurveySentences {
  private let finding: ItemFindings
  private let holm: Double?
  private let least: Int

  init(_ finding: ItemFindings, holm: Double?, least: Int) {
    (self.finding, self.holm, self.least) = (finding, holm, least)
  }

  var all: [String] {
    [answered, shares, change, moves, scale, chance, severalItems, villages, likeness]
      .compactMap(\.self)
  }

  private var answered: String {
    let people = finding.people
    return "Of \(count(people.invited)) invited, \(count(people.baseline)) answered before, "
      + "\(count(people.endline)) after, \(count(people.paired)) both times."
  }

  private var shares: String? {
    let parts = [("before", finding.baseline), ("after", finding.endline)].compactMap {
      name, share in
      share.map {
        "\(percent($0.estimate)) % said yes \(name) (likely between \(percent($0.lower)) and "
          + "\(percent($0.upper)))"
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ") + "."
  }

  private var change: String? {
    if let change = finding.change {
      return "Among those who answered both times, yes \(moved(change, "percentage points", 100))"
    }
    if let change = finding.unpaired {
      return "Too few answered both times to be followed; as answers of different people, yes "
        + moved(change, "percentage points", 100)
    }
    return finding.verdict == .tooFew ? "Too few answered to say whether anything changed." : nil
  }

  /// What an interval says of a change, and whether it leaves open which way it went.
  private func moved(_ change: Interval, _ unit: String, _ factor: Double) -> String {
    let (low, high) = (signed(change.lower * factor), signed(change.upper * factor))
    let range = "\(signed(change.estimate * factor)) \(unit), likely between \(low) and \(high)"
    if change.lower > 0 { return "went up: \(range)." }
    if change.upper < 0 { return "went down: \(range)." }
    return "may have gone either way or not at all: \(range)."
  }

  private var moves: String? {
    finding.moves.map { "\($0.toYes) changed to yes, \($0.toNo) changed to no." }
  }

  private var scale: String? {
    guard let test = finding.wilcoxon, !test.rankBiserial.isNaN else { return nil }
    let way =
      test.rankBiserial > 0
      ? "More moved up the scale than down"
      : test.rankBiserial < 0
        ? "More moved down the scale than up" : "As much moved up the scale as down"
    return "\(way): \(signed(test.rankBiserial, places: 2)), where +1 is all up and -1 all down."
  }

  private var chance: String? {
    if let test = finding.mcNemar {
      return byChance(test.midP, "McNemar, mid-p; exact \(decimal(test.exact))")
    }
    return finding.wilcoxon.map { test in
      byChance(
        test.exact ?? test.normal,
        test.exact == nil ? "Wilcoxon, Pratt" : "Wilcoxon, exact; Pratt \(decimal(test.normal))")
    }
  }

  private var severalItems: String? {
    holm.map { "With all items looked at together, that is \(percent($0)) of 100 (Holm)." }
  }

  private var villages: String? {
    guard let villages = finding.villages else { return nil }
    let flip = villages.signFlip.map { byChance($0, "villages as the unit, exact sign-flip") }
    guard let interval = finding.villageInterval else { return flip }
    let (unit, factor) = finding.item.isScale ? ("points", 1.0) : ("percentage points", 100.0)
    let mean = "In the middle of the villages the answers \(moved(interval, unit, factor))"
    return [mean, flip].compactMap(\.self).joined(separator: " ")
  }

  private var likeness: String? {
    finding.designEffect.map {
      "Answers in one village are alike: so many tell as much as 1 in \(decimal($0, places: 2)) "
        + "from people each of another village (design effect)."
    }
  }

  private func byChance(_ p: Double, _ test: String) -> String {
    "Had nothing changed, \(percent(p)) of 100 such surveys would show so much (\(test))."
  }

  private func count(_ value: Int) -> String { value < least ? "fewer than \(least)" : "\(value)" }

  private func percent(_ share: Double) -> String { decimal(share * 100, places: 1) }

  private func signed(_ value: Double, places: Int = 1) -> String {
    let text = decimal(value, places: places)
    return text.hasPrefix("-") ? text : "+" + text
  }

  /// Rounded, and never a nought below nought.
  private func decimal(_ value: Double, places: Int = 4) -> String {
    let factor = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let rounded = (value * factor).rounded() / factor
    return rounded == 0 ? "0.0" : "\(rounded)"
  }
}
