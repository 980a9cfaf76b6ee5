/// The patterns of our quilts, drawn by rule after those of a Kyrgyz kurak; ours on paper and on
/// pages alike.
package enum QuiltPattern: String, CaseIterable, Sendable {
  /// An amulet: a triangle in a triangle, pointing up.
  case tumarcha
  /// Four triangles that meet in the middle.
  case hourglass
  /// A square standing on its corner, and another in it.
  case diamond
  /// Four blades that seem to turn.
  case pinwheel
  /// A star of eight points around a square.
  case star
}

/// One square of a quilt, and where it is sewn in.
package struct QuiltPatch: Hashable, Sendable {
  package var pattern: QuiltPattern
  /// From the ground to the innermost piece, as 0xRRGGBB; missing ones repeat from the start.
  package var colours: [UInt32]
  /// Quarter turns to the right.
  package var turns: Int

  package init(_ pattern: QuiltPattern, _ colours: [UInt32], turns: Int = 0) {
    self.pattern = pattern
    self.colours = colours
    self.turns = turns
  }

  /// The pieces in a square of side one, from the ground up.
  package var pieces: [(corners: [(x: Double, y: Double)], colour: UInt32)] {
    let unit = Frame(x: 0, y: 0, width: 1, height: 1)
    let patch = Patch(pattern: pattern, colours: [], turns: turns)
    return patch.shapes.map { shape in
      let corners = shape.corners.map { corner in
        let point = patch.placed(corner, in: unit)
        return (x: point.x, y: point.y)
      }
      let colour = colours.isEmpty ? 0xFFFFFF : colours[shape.colour % colours.count]
      return (corners, colour)
    }
  }

  var patch: Patch { Patch(pattern: pattern, colours: colours.map(Colour.init), turns: turns) }
}
