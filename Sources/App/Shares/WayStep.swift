import Core
import Equality
import JSON

/// A step of the way on which a village decides, from coming to be heard to sitting in a council.
enum WayStep: String, CaseIterable, Sendable {
  case came, turns, minutes, proposers, granted, entitled, voted, candidates, winners

  var title: Message { Message(key: "equality.step.\(rawValue)", arguments: []) }
}

/// Women and men at a step: the sum of whatever is shown of it elsewhere.
///
/// Nothing can be worked out from such a sum that is not shown already, so no further number needs
/// hiding. What is hidden in one gathering, process or decision is not in it, and is counted.
struct WayLine: JSONModel, Equatable {
  let step: WayStep
  let sum: ShareStep
  /// Of how many it is the sum, and how many were too small to be shown.
  let counted: Int
  let hidden: Int

  static let fields: [JSONField<Self>] = [
    .init("step") { $0.step.rawValue }, .init("women") { $0.sum.women },
    .init("men") { $0.sum.men }, .init("unsaid") { $0.sum.unsaid },
    .init("women_percent") { $0.sum.percent }, .init("counted") { $0.counted },
    .init("hidden") { $0.hidden },
  ]

  /// Nothing where the step was not taken.
  init?(_ step: WayStep, of steps: [ShareStep]) {
    let these = steps.filter { $0.name == step.rawValue }
    guard !these.isEmpty else { return nil }
    let shown = these.filter { $0.women != nil && $0.men != nil }
    self.step = step
    counted = shown.count
    hidden = these.count - shown.count
    sum = ShareStep(
      step.rawValue, step.title, women: Self.sum(shown.map(\.women)),
      men: Self.sum(shown.map(\.men)), unsaid: Self.sum(shown.map(\.unsaid)))
  }

  private static func sum(_ counts: [Int?]) -> Int? {
    let known = counts.compactMap(\.self)
    return counts.isEmpty || known.count < counts.count ? nil : known.reduce(0, +)
  }
}
