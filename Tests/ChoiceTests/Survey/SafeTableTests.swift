import Testing

@testable import Choice

@Suite struct `Small counts stay hidden` {
  @Test func `one small count takes three others with it, the least that serve`() throws {
    let table = try SafeTable([[2, 20, 30], [40, 15, 60], [70, 80, 90]], least: 5)
    let hidden = (0...2).map { row in (0...2).map { table.shown(row: row, column: $0) == nil } }
    #expect(hidden == [[true, true, false], [true, true, false], [false, false, false]])
    #expect(table.showsColumnTotals && table.shown() == 407 && table.shown(row: 0) == 52)
  }

  @Test func `nothing is hidden where nothing is small`() throws {
    let table = try SafeTable([[10, 20], [30, 40]], least: 10)
    #expect(table.isHidden.allSatisfy { !$0.contains(true) } && table.isSafe)
  }

  @Test func `hidden counts that add up to nought would be known, so more is hidden`() throws {
    let table = try SafeTable([[0, 0, 50], [0, 0, 50], [40, 60, 70]], least: 5)
    #expect(table.isSafe && table.shown(row: 0, column: 2) == nil)
  }

  @Test func `a table of few people shows nothing at all`() throws {
    let table = try SafeTable([[1]], least: 5)
    #expect(table.shown() == nil && table.shown(row: 0) == nil && table.isSafe)
    #expect(table.shown(row: 7) == nil)
  }

  @Test func `tables that are none are refused`() {
    #expect(throws: SurveyError.tooFew(least: 1)) { try SafeTable([], least: 5) }
    #expect(throws: SurveyError.unpaired(first: 2, second: 1)) {
      try SafeTable([[1, 2], [3]], least: 5)
    }
    #expect(throws: SurveyError.count(-1)) { try SafeTable([[-1]], least: 5) }
    #expect(throws: SurveyError.tooMany(most: 2_500)) {
      try SafeTable([Array(repeating: 1, count: 2_000)], least: 5)
    }
  }

  /// Tries every table of counts that agrees with what is shown.
  @Test(arguments: 1...40) func `every hidden count could be another`(seed: Int) throws {
    var dice = Dice(seed)
    let (width, least) = (dice.number(1...3), dice.number(1...2))
    let rows = (0..<2).map { _ in (0..<width).map { _ in dice.number(0...2) } }
    let table = try SafeTable(rows, least: least)
    var seen = table.counts.map { $0.map { _ in Set<Int>() } }
    for other in Self.tables(2, width, most: 2 + least) where Self.agrees(other, table) {
      for (i, line) in other.enumerated() {
        for (j, count) in line.enumerated() { seen[i][j].insert(count) }
      }
    }
    for (i, line) in table.isHidden.enumerated() {
      for (j, hidden) in line.enumerated() where hidden {
        #expect(seen[i][j].count > 1)
        #expect((seen[i][j].max() ?? 0) >= least)
      }
      for (j, count) in table.counts[i].enumerated() where count < least { #expect(line[j]) }
    }
  }

  private static func agrees(_ other: [[Int]], _ table: SafeTable) -> Bool {
    for (i, line) in other.enumerated() {
      for (j, count) in line.enumerated() where !table.isHidden[i][j] && count != table.counts[i][j]
      {
        return false
      }
    }
    return true
  }

  private static func tables(_ height: Int, _ width: Int, most: Int) -> [[[Int]]] {
    let all = (0..<height * width).reduce(1) { power, _ in power * (most + 1) }
    return (0..<all).map { code in
      var code = code
      let rows = (0..<height).map { _ in
        (0..<width).map { _ in
          defer { code /= most + 1 }
          return code % (most + 1)
        }
      }
      let whole = rows.map { $0 + [$0.reduce(0, +)] }
      return whole + [(0...width).map { place in whole.reduce(0) { $0 + $1[place] } }]
    }
  }
}
