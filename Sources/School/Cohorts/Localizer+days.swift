import Core
import Localization

extension Localizer {
  /// `01.09.2026 – 30.11.2026`.
  func days(_ plan: CohortPlan) -> String { "\(plan.firstDay.dotted) – \(plan.lastDay.dotted)" }

  /// `7 of 9 (78 %)`; a dash while nothing counts.
  func share(_ attended: Int, of held: Int) -> String {
    guard held > 0 else { return "–" }
    return self(
      Message(
        "school.share", .number(attended), .number(held), .text(percent(attended * 100 / held))))
  }
}
