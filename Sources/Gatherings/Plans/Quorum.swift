import Core
import Database
import Localization

/// How many have to come for a gathering to decide, stated before it begins.
///
/// The law's figures for each form are not ours to say: whoever calls the gathering writes the figure
/// and where it comes from, and both stand in the notice and in the minutes.
package struct Quorum: Sendable, Equatable {
  package enum Rule: String, CaseIterable, RoomWord {
    /// None is needed, as at a hearing.
    case none
    /// So many people.
    case number
    /// More than half of a stated total.
    case majority
    /// At least so many per cent of a stated total.
    case share
  }

  package var rule: Rule
  /// People, or per cent.
  package var amount: Int
  package var total: Int
  /// Where the number comes from: the charter, the council's rules.
  package var source: String

  package init(_ rule: Rule, amount: Int = 0, of total: Int = 0, source: String = "") {
    self.rule = rule
    self.amount = amount
    self.total = total
    self.source = source
  }

  package static let none = Quorum(.none)

  /// How many people that is.
  package var needed: Int? {
    switch rule {
    case .none: nil
    case .number: amount
    case .majority: total / 2 + 1
    case .share: (total * amount + 99) / 100
    }
  }

  func isReached(by present: Int) -> Bool { needed.map { present >= $0 } ?? true }

  /// The rule in a sentence: "at least 120 people".
  var sentence: Message {
    switch rule {
    case .none: Message("gatherings.quorum.none")
    case .number: Message("gatherings.quorum.number", .number(amount))
    case .majority:
      Message("gatherings.quorum.majority", .number(total), .number(needed ?? 0))
    case .share:
      Message("gatherings.quorum.share", .number(amount), .number(total), .number(needed ?? 0))
    }
  }

  /// The sentence with where its number comes from.
  func text(_ words: Localizer) -> String {
    let sentence = words(sentence)
    return source.isEmpty ? sentence : "\(sentence) (\(source))"
  }

  /// What is wrong with it, beside the fields of the form.
  var faults: [Fault] {
    var faults: [Fault] = []
    let amounts = rule == .share ? 1...100 : 1...100_000
    if rule == .number || rule == .share, !amounts.contains(amount) {
      faults.append(
        Fault(
          "quorum-amount",
          Message("web.fault.range", .number(amounts.lowerBound), .number(amounts.upperBound))))
    }
    if rule == .majority || rule == .share, !(1...1_000_000).contains(total) {
      faults.append(
        Fault("quorum-total", Message("web.fault.range", .number(1), .number(1_000_000))))
    }
    if rule != .none, source.isEmpty {
      faults.append(Fault("quorum-source", Message("gatherings.fault.quorum-source")))
    }
    return faults
  }
}
