/// One square of a quilt, sewn from triangles and squares as in a Kyrgyz kurak.
struct Patch: Equatable, Sendable {
  var pattern: QuiltPattern
  /// From the ground to the innermost piece; missing ones repeat from the start.
  var colours: [Colour]
  /// Quarter turns to the right.
  var turns = 0

  /// The pieces, from the ground up.
  func pieces(in frame: Frame) -> [(corners: [Point], colour: Colour)] {
    shapes.map { shape in
      (shape.corners.map { placed($0, in: frame) }, colour(shape.colour))
    }
  }

  private func colour(_ index: Int) -> Colour {
    colours.isEmpty ? .white : colours[index % colours.count]
  }

  func placed(_ corner: (Double, Double), in frame: Frame) -> Point {
    let (x, y) = corner
    switch turns & 3 {
    case 0: return frame.point(x, y)
    case 1: return frame.point(1 - y, x)
    case 2: return frame.point(1 - x, 1 - y)
    default: return frame.point(y, 1 - x)
    }
  }
}

extension Page {
  mutating func patch(_ patch: Patch, in frame: Frame) {
    for piece in patch.pieces(in: frame) { fill(piece.corners, piece.colour) }
  }
}
