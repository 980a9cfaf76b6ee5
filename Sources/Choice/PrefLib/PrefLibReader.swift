extension PrefLib {
  /// Reads a whole file; orders may name alternatives that the header does not.
  ///
  /// Such an alternative is called by its number. Throws the first fault with its line. Time and
  /// space linear in the file.
  public init(reading bytes: [UInt8]) throws(PrefLibError) {
    var reader = PrefLibReader()
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for row in bytes[start...].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      try reader.take(row)
    }
    self = try reader.finish()
  }
}

struct PrefLibReader {
  private var line = 0
  private var type: PrefLib.DataType?
  private var stated: (voters: Int?, alternatives: Int?)
  private var names: [Int: String] = [:]
  private var categories: [Int: String] = [:]
  private var remarks: [PrefLib.Remark] = []
  private var rows: [(line: Int, voters: Int, groups: [[Int]])] = []
  private var voters = 0

  mutating func take(_ bytes: ArraySlice<UInt8>) throws(PrefLibError) {
    line += 1
    guard let whole = String(validating: bytes, as: UTF8.self) else { throw fault(.notUTF8) }
    let text = Self.trimmed(whole[...])
    if text.isEmpty { return }
    if text.utf8.first == UInt8(ascii: "#") {
      try takeHeader(text.dropFirst())
    } else {
      try takeOrder(text)
    }
  }

  private mutating func takeHeader(_ text: Substring) throws(PrefLibError) {
    guard let colon = text.firstIndex(of: ":") else { return }
    let key = String(Self.trimmed(text[..<colon]))
    let value = Self.trimmed(text[text.index(after: colon)...])
    if key == "DATA TYPE" {
      guard let known = PrefLib.DataType(rawValue: value.lowercased()) else {
        throw fault(.unknownType(String(value)))
      }
      type = known
    } else if key == "NUMBER VOTERS" {
      stated.voters = try number(value)
    } else if key == "NUMBER ALTERNATIVES" {
      stated.alternatives = try number(value)
      try check(alternatives: try number(value))
    } else if key.hasPrefix("ALTERNATIVE NAME ") {
      let place = try number(key.dropFirst("ALTERNATIVE NAME ".count))
      guard names.updateValue(String(value), forKey: place) == nil else {
        throw fault(.repeatedName(place))
      }
      try check(alternatives: names.count)
    } else if key.hasPrefix("CATEGORY NAME ") {
      categories[try number(key.dropFirst("CATEGORY NAME ".count))] = String(value)
    } else if !key.hasPrefix("NUMBER ") {
      // The remaining NUMBER lines follow from the orders and are written anew.
      remarks.append(PrefLib.Remark(key: key, value: String(value)))
    }
  }

  private mutating func takeOrder(_ text: Substring) throws(PrefLibError) {
    guard let colon = text.firstIndex(of: ":") else { throw fault(.noCount) }
    let count = try number(Self.trimmed(text[..<colon]))
    guard count <= PrefLib.most.voters - voters else {
      throw fault(.tooMany("voters", most: PrefLib.most.voters))
    }
    voters += count
    let order = text[text.index(after: colon)...]
    rows.append((line, count, try PrefLibOrderReader(line: line).groups(order)))
  }

  mutating func finish() throws(PrefLibError) -> PrefLib {
    guard let type else { throw fault(.missing("DATA TYPE")) }
    guard let most = stated.alternatives else { throw fault(.missing("NUMBER ALTERNATIVES")) }
    if let stated = stated.voters, stated != voters {
      throw fault(.voters(stated: stated, found: voters))
    }
    let listed = try alternatives(atLeast: most)
    let places = Dictionary(
      uniqueKeysWithValues: listed.enumerated().map { ($1.number, $0) })
    var orders: [PrefLib.Order] = []
    for row in rows {
      line = row.line
      let groups = try checked(row.groups, type)
      try checkWhole(groups, type, of: listed.count)
      orders.append(
        PrefLib.Order(
          voters: row.voters, groups: groups.map { $0.compactMap { places[$0] } }))
    }
    let named = categories.keys.sorted().compactMap { categories[$0] }
    return PrefLib(
      dataType: type, remarks: remarks, alternatives: listed, categories: named, orders: orders)
  }

  /// What is named, what is ordered, and the least numbers up to the stated count.
  private func alternatives(atLeast most: Int) throws(PrefLibError) -> [PrefLib.Alternative] {
    var numbers = Set(names.keys)
    for row in rows { for group in row.groups { numbers.formUnion(group) } }
    try check(alternatives: numbers.count)
    var next = 1
    while numbers.count < most {
      numbers.insert(next)
      next += 1
    }
    return numbers.sorted().map { PrefLib.Alternative(number: $0, name: names[$0] ?? "\($0)") }
  }

  private func checked(_ groups: [[Int]], _ type: PrefLib.DataType) throws(PrefLibError) -> [[Int]]
  {
    var seen = Set<Int>()
    for number in groups.joined() where !seen.insert(number).inserted {
      throw fault(.repeated(number))
    }
    if type == .cat {
      // A comma after the last category that has a name adds none.
      let kept =
        groups.last == [] && groups.count == categories.count + 1
        ? Array(groups.dropLast()) : groups
      guard categories.isEmpty || kept.count <= categories.count else {
        throw fault(.tooManyCategories(categories.count))
      }
      return kept
    }
    return groups.filter { !$0.isEmpty }
  }

  private func checkWhole(
    _ groups: [[Int]], _ type: PrefLib.DataType, of all: Int
  ) throws(PrefLibError) {
    if type == .soc || type == .soi, groups.contains(where: { $0.count > 1 }) { throw fault(.tied) }
    let ranked = groups.reduce(0) { $0 + $1.count }
    if type == .soc || type == .toc, ranked != all {
      throw fault(.incomplete(ranked: ranked, of: all))
    }
  }

  private func check(alternatives count: Int) throws(PrefLibError) {
    let most = PrefLib.most.alternatives
    if count > most { throw fault(.tooMany("alternatives", most: most)) }
  }

  private func number(_ text: Substring) throws(PrefLibError) -> Int {
    guard let number = Int(text), number > 0 else { throw fault(.notANumber(String(text))) }
    return number
  }

  private func fault(_ fault: PrefLibError.Fault) -> PrefLibError {
    PrefLibError(line: max(1, line), fault: fault)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
