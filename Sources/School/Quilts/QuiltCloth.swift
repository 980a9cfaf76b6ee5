import Paper

/// A quilt laid out: it grows from the middle, ring by ring, each ring alike on its four sides.
struct QuiltCloth: Sendable, Equatable {
  struct Sewn: Sendable, Equatable {
    let kind: QuiltThing.Kind
    let column: Int
    let row: Int
  }

  /// More patches than these cannot be told apart on paper, nor sent to a phone.
  static let mostPatches = 2_401

  /// Patches side by side; always odd, so that there is a middle.
  let side: Int
  let patches: [Sewn]
  /// How many things one patch stands for; one, unless there are very many.
  let thingsEach: Int

  init(_ things: [QuiltThing], leastSide: Int = 5) {
    let each = max(1, (things.count + Self.mostPatches - 1) / Self.mostPatches)
    let kinds = Self.gathered(things.map(\.kind), each)
    var rings = leastSide / 2
    while (2 * rings + 1) * (2 * rings + 1) < kinds.count { rings += 1 }
    let places = Self.places(rings: rings)
    side = 2 * rings + 1
    thingsEach = each
    patches = zip(kinds, places).map { kind, place in
      Sewn(kind: kind, column: rings + place.x, row: rings + place.y)
    }
  }

  /// One patch for so many things of a kind; what does not fill one is sewn in by and by.
  private static func gathered(_ kinds: [QuiltThing.Kind], _ each: Int) -> [QuiltThing.Kind] {
    guard each > 1 else { return kinds }
    var waiting: [QuiltThing.Kind: Int] = [:]
    return kinds.filter { kind in
      waiting[kind, default: 0] += 1
      guard waiting[kind] == each else { return false }
      waiting[kind] = 0
      return true
    }
  }

  /// From the middle outwards; in each ring first the middles of the sides, the corners last.
  static func places(rings: Int) -> [(x: Int, y: Int)] {
    var places = [(x: 0, y: 0)]
    for ring in stride(from: 1, through: rings, by: 1) {
      for step in 0...ring {
        for sign in step == 0 ? [1] : [1, -1] {
          // A corner belongs to two sides and is laid once.
          if step == ring && sign == -1 { continue }
          let along = step * sign
          places += [(along, -ring), (ring, along), (-along, ring), (-ring, -along)]
        }
      }
    }
    return places
  }
}

extension QuiltThing.Kind {
  /// The patch of a kind, light and dark by turns, so that neighbours of a kind are told apart.
  func patch(_ place: Int) -> QuiltPatch {
    let isDark = place % 2 != 0
    return switch self {
    case .attendance:
      QuiltPatch(
        .tumarcha, isDark ? [0xA3162E, 0xFBF4E6, 0xE0A02B] : [0xFBF4E6, 0xA3162E, 0xE0A02B],
        turns: isDark ? 2 : 0)
    case .lesson:
      QuiltPatch(
        .diamond, isDark ? [0x0B6B62, 0xFBF4E6, 0x0B6B62] : [0xFBF4E6, 0x0B6B62, 0xE0A02B])
    case .test:
      QuiltPatch(
        .hourglass, isDark ? [0x232C72, 0x8E9AE6, 0xFBF4E6] : [0x8E9AE6, 0x232C72, 0xE0A02B])
    case .practice:
      QuiltPatch(
        .star,
        isDark
          ? [0xE0A02B, 0x1B1B1F, 0xA3162E, 0xFBF4E6, 0x1B1B1F]
          : [0x1B1B1F, 0xE0A02B, 0xFBF4E6, 0xA3162E, 0xE0A02B])
    case .mentoring:
      QuiltPatch(.pinwheel, isDark ? [0, 0x128F83, 0xF3C162] : [0, 0xC8243F, 0xFBF4E6])
    }
  }
}

extension QuiltCloth.Sewn {
  var patch: QuiltPatch { kind.patch(column + row) }
}
