import Core
import Localization
import Markup

/// The map of opinions: who answers alike stands close together.
///
/// It is drawn only where groups may be shown, so never of fewer than fifty people.
struct OpinionDrawing: Component {
  let groups: [ToldGroup]
  let words: Localizer

  private static let styles = 5

  var body: Markup {
    figure(.class("opinion-map")) {
      svg(.viewBox("0 0 600 400"), .role("img"), .ariaLabel(words(Message("deliberation.map")))) {
        rect(.width("600"), .height("400"), .class("map-paper"))
        for (place, group) in groups.enumerated() { dots(group, place) }
        for (place, group) in groups.enumerated() { label(group, place) }
      }
      figcaption(.class("hint")) { words(Message("deliberation.map.hint")) }
    }
  }

  /// One path for all dots of a group: a line of no length with round ends.
  private func dots(_ group: ToldGroup, _ place: Int) -> Markup {
    let drawn = group.group.dots.map { "M\($0.x) \($0.y)h0" }.joined()
    return path(.d(drawn), .class("dots group-\(place % Self.styles)"))
  }

  private func label(_ group: ToldGroup, _ place: Int) -> Markup {
    let (x, y) = ("\(Int(group.group.x.rounded()))", "\(Int(group.group.y.rounded()))")
    return .group([
      circle(.cx(x), .cy(y), .r("16"), .class("badge group-\(place % Self.styles)")),
      svgText(.x(x), .y("\(Int(group.group.y.rounded()) + 6)"), .textAnchor("middle")) {
        "\(place + 1)"
      },
    ])
  }
}
