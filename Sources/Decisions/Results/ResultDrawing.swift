import Localization
import Markup

/// The bars of a result as one drawing, which says all in words, too.
///
/// Its colours stand in it, so that it looks the same in a page, in a frame and as a file.
struct ResultDrawing: Component {
  let title: String
  let bars: [ResultBar]
  /// As a file it names what it is written in.
  var isFile = false

  private static let (width, row) = (360, 74)
  private static let most = 60

  var body: Markup {
    let shown = bars.prefix(ResultDrawing.most)
    let height = shown.count * ResultDrawing.row + 8
    let namespace: [Attribute] = isFile ? [.init("xmlns", "http://www.w3.org/2000/svg")] : []
    return Markup.element(
      "svg",
      namespace + [
        .viewBox("0 0 \(ResultDrawing.width) \(height)"), .class("bars"), .role("img"),
        .ariaLabel(([title] + shown.map(said)).joined(separator: ". ")),
        .init("font-family", "system-ui, sans-serif"),
      ],
      .group(
        [background(height)] + shown.enumerated().map { bar($1, at: $0 * ResultDrawing.row) }))
  }

  private func said(_ bar: ResultBar) -> String { "\(bar.label): \(bar.figure)" }

  private func background(_ height: Int) -> Markup {
    box(x: 0, y: 0, width: ResultDrawing.width, height: height, fill: "#fdfaf3")
  }

  private func bar(_ bar: ResultBar, at top: Int) -> Markup {
    let room = ResultDrawing.width - 16
    let length = Int(Double(room) * min(max(bar.part, 0), 1))
    return g {
      svgText(
        .x("8"), .y(String(top + 20)), .fontSize("16"), .fill("#1b1b1f"),
        .init("font-weight", bar.hasWon ? "700" : "400")
      ) { (bar.hasWon ? "✓ " : "") + short(bar.label) }
      box(x: 8, y: top + 28, width: room, height: 16, fill: "#e4dccb")
      box(x: 8, y: top + 28, width: length, height: 16, fill: bar.hasWon ? "#0b6b62" : "#77737c")
      svgText(.x("8"), .y(String(top + 60)), .fontSize("14"), .fill("#55545e")) { bar.figure }
    }
  }

  /// Names that would leave the drawing are cut; its label has them whole.
  private func short(_ label: String) -> String {
    label.count > 40 ? label.prefix(39) + "…" : label
  }

  private func box(x: Int, y: Int, width: Int, height: Int, fill: String) -> Markup {
    .element(
      "rect",
      [
        .x(String(x)), .y(String(y)), .width(String(width)), .height(String(height)),
        .fill(fill),
      ], .nothing)
  }
}
