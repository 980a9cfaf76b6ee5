import Core
import Foundation
import KurakTesting
import Markup
import Paper
import Testing

@testable import School

@Suite struct QuiltClothTests {
  private func things(_ counts: [QuiltThing.Kind: Int]) -> [QuiltThing] {
    QuiltThing.Kind.allCases.flatMap { kind in
      (0..<(counts[kind] ?? 0)).map { QuiltThing(kind: kind, day: Day(number: 20_700 + $0)) }
    }
  }

  /// How often each kind stands in the drawing itself, as a browser would draw it.
  private func drawn(_ cloth: QuiltCloth) -> [QuiltThing.Kind: Int] {
    let html = QuiltDrawing(cloth: cloth, label: "A quilt").body.html
    return Dictionary(
      uniqueKeysWithValues: QuiltThing.Kind.allCases.map { kind in
        let uses = (0...1).map { place in
          html.components(separatedBy: "<use href=\"#\(QuiltDrawing.name(kind, place))\"").count - 1
        }
        return (kind, uses.reduce(0, +))
      })
  }

  @Test func `A quilt never shows more or less than was done`() {
    var numbers = SplitMix(seed: 11)
    for _ in 0..<60 {
      var counts: [QuiltThing.Kind: Int] = [:]
      for kind in QuiltThing.Kind.allCases { counts[kind] = Int(numbers.next() % 90) }
      let cloth = QuiltCloth(things(counts))
      #expect(cloth.thingsEach == 1)
      #expect(drawn(cloth) == counts)
    }
  }

  @Test func `No two patches lie on one place, and none outside the cloth`() {
    for count in [0, 1, 2, 9, 10, 24, 25, 26, 48, 49, 50, 121, 122, 400] {
      let cloth = QuiltCloth(things([.lesson: count]))
      #expect(cloth.patches.count == count)
      #expect(Set(cloth.patches.map { [$0.column, $0.row] }).count == count)
      #expect(
        cloth.patches.allSatisfy {
          (0..<cloth.side).contains($0.column) && (0..<cloth.side).contains($0.row)
        })
      #expect(cloth.side % 2 == 1)
      #expect(count <= cloth.side * cloth.side)
    }
  }

  @Test func `It grows from the middle and what is sewn stays as long as the cloth does`() {
    let all = things([.attendance: 30, .lesson: 12, .practice: 6])
    let middle = QuiltCloth(Array(all.prefix(1)))
    #expect(middle.patches.map { [$0.column, $0.row] } == [[2, 2]])
    for count in 1..<49 {
      let (small, large) = (
        QuiltCloth(Array(all.prefix(count - 1)), leastSide: 7),
        QuiltCloth(Array(all.prefix(count)), leastSide: 7)
      )
      #expect(Array(large.patches.dropLast()) == small.patches)
    }
  }

  @Test func `Each ring is alike on its four sides`() {
    for rings in 1...6 {
      let places = QuiltCloth.places(rings: rings)
      #expect(places.count == (2 * rings + 1) * (2 * rings + 1))
      for start in stride(from: 1, to: places.count, by: 4) {
        let four = places[start..<start + 4]
        #expect(four.map(\.x).reduce(0, +) == 0 && four.map(\.y).reduce(0, +) == 0)
      }
    }
  }

  /// Thirty women over a year: a patch a thing, and light enough for a phone.
  @Test func `Thirty women over a year fit, each patch one thing`() {
    let year = things([
      .attendance: 30 * 36, .lesson: 30 * 12, .test: 30 * 12, .practice: 30 * 6,
      .mentoring: 30 * 12,
    ])
    let cloth = QuiltCloth(year, leastSide: 9)
    #expect(cloth.thingsEach == 1)
    #expect(cloth.patches.count == year.count)
  }

  @Test func `Very many things share a patch, by the same number for each kind`() {
    let counts: [QuiltThing.Kind: Int] = [.attendance: 40_000, .lesson: 2_500, .practice: 7]
    let cloth = QuiltCloth(things(counts))
    #expect(cloth.patches.count <= QuiltCloth.mostPatches)
    for (kind, count) in counts {
      #expect(cloth.patches.count { $0.kind == kind } == count / cloth.thingsEach)
    }
    let bytes = QuiltDrawing(cloth: cloth, label: "A quilt").body.html.utf8.count
    #expect(bytes < 90_000)
  }

  @Test func `Each kind has a pattern of its own, whatever the colours`() {
    let patterns = QuiltThing.Kind.allCases.map { $0.patch(0).pattern }
    #expect(Set(patterns).count == QuiltThing.Kind.allCases.count)
    #expect(QuiltThing.Kind.allCases.allSatisfy { $0.patch(0) != $0.patch(1) })
  }
}

/// Numbers that are the same in every run.
private struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
