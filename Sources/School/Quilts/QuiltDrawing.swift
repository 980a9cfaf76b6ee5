import Markup
import Paper

/// A quilt as a drawing: each pattern is said once, each patch is a few bytes that point to it.
struct QuiltDrawing: Component {
  let cloth: QuiltCloth
  /// What a reader of the screen says.
  let label: String

  /// A patch is so many units wide: whole numbers keep the drawing short.
  private static let unit = 24

  var body: Markup {
    let unit = Self.unit
    let edge = unit * (cloth.side + 2)
    return svg(
      .viewBox("0 0 \(edge) \(edge)"), .class("sewn"), .role("img"), .ariaLabel(label)
    ) {
      defs { for (id, patch) in patterns { symbol(id, patch) } }
      rect(.width(String(edge)), .height(String(edge)), .fill("#1b1b1f"))
      border
      g(.transform("translate(\(unit) \(unit))")) {
        rect(
          .width(String(unit * cloth.side)), .height(String(unit * cloth.side)), .fill("#f1e6d0"))
        stitches
        rows
      }
    }
  }

  /// The patches that occur, by the names they are pointed to.
  private var patterns: [(String, QuiltPatch)] {
    QuiltThing.Kind.allCases.flatMap { kind in
      (0...1).map { (Self.name(kind, $0), kind.patch($0)) }
    }
  }

  /// `a0`: short, since it is written for every patch.
  static func name(_ kind: QuiltThing.Kind, _ place: Int) -> String {
    let letter = Array("altpm")[QuiltThing.Kind.allCases.firstIndex(of: kind) ?? 0]
    return "\(letter)\(place % 2)"
  }

  private func symbol(_ id: String, _ patch: QuiltPatch) -> Markup {
    g(.id(id)) { QuiltPieces(patch: patch, side: Self.unit) }
  }

  private var rows: Markup {
    let byRow = Dictionary(grouping: cloth.patches, by: \.row).sorted { $0.key < $1.key }
    return .group(
      byRow.map { row, patches in
        g(.transform("translate(0 \(row * Self.unit))")) {
          for sewn in patches.sorted(by: { $0.column < $1.column }) {
            Markup.element(
              "use",
              [
                .href(anchor: Self.name(sewn.kind, sewn.column + sewn.row)),
                .x(String(sewn.column * Self.unit)),
              ], .nothing)
          }
        }
      })
  }

  /// The cloth that waits is marked with a thread, so that one sees where it goes on.
  private var stitches: Markup {
    let (unit, side) = (Self.unit, cloth.side)
    let lines = (1..<max(side, 2)).map { step in
      "M\(step * unit) 0V\(side * unit)M0 \(step * unit)H\(side * unit)"
    }
    return path(
      .d(lines.joined()), .fill("none"), .stroke("#b89f76"), .init("stroke-width", "1"),
      .init("stroke-dasharray", "4 4"))
  }

  /// Amulets that point outwards, and a square on its corner at each end.
  @MarkupBuilder private var border: Markup {
    let (unit, side) = (Self.unit, cloth.side)
    let far = unit * (side + 1)
    for (parity, colour) in [(0, "#c8243f"), (1, "#e0a02b")] {
      let steps = stride(from: 1 + parity, through: side, by: 2).map { $0 * unit }
      let half = unit / 2
      path(
        .d(
          steps.map { at in
            "M\(at + 2) \(unit - 3)h\(unit - 4)l-\(half - 2)-\(unit - 6)z"
              + "M\(at + 2) \(far + 3)h\(unit - 4)l-\(half - 2) \(unit - 6)z"
              + "M\(unit - 3) \(at + 2)v\(unit - 4)l-\(unit - 6)-\(half - 2)z"
              + "M\(far + 3) \(at + 2)v\(unit - 4)l\(unit - 6)-\(half - 2)z"
          }.joined()), .fill(colour))
    }
    path(
      .d(
        [(0, 0), (far, 0), (0, far), (far, far)].map { x, y in
          "M\(x + unit / 2) \(y + 3)l\(unit / 2 - 3) \(unit / 2 - 3)"
            + "l-\(unit / 2 - 3) \(unit / 2 - 3)l-\(unit / 2 - 3)-\(unit / 2 - 3)z"
        }.joined()), .fill("#fbf4e6"))
  }
}

/// The pieces of one patch, in a square of so many units.
struct QuiltPieces: Component {
  let patch: QuiltPatch
  let side: Int

  var body: Markup {
    for piece in patch.pieces {
      polygon(
        .points(
          piece.corners.map { "\(at($0.x)),\(at($0.y))" }.joined(separator: " ")),
        .fill("#" + hex(piece.colour)))
    }
  }

  /// Quarters of a unit are fine enough, and whole ones are written without a point.
  private func at(_ value: Double) -> String {
    let quarters = Int((value * Double(side) * 4).rounded())
    let rest = ["", ".25", ".5", ".75"][quarters % 4]
    return "\(quarters / 4)\(rest)"
  }

  private func hex(_ colour: UInt32) -> String {
    let digits = String(colour, radix: 16)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}

/// One patch by itself, beside the words for it.
struct QuiltSwatch: Component {
  let kind: QuiltThing.Kind

  var body: Markup {
    svg(.viewBox("0 0 24 24"), .class("swatch"), .ariaHidden("true")) {
      QuiltPieces(patch: kind.patch(0), side: 24)
    }
  }
}
