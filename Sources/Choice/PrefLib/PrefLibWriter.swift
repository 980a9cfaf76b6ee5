extension PrefLib {
  /// The file as PrefLib writes it, each distinct order on a line; reading it gives the same again.
  ///
  /// Line ends within names become spaces. Time linear in the orders.
  public var text: String {
    var lines = remarks.map { "# \(Self.line($0.key)): \(Self.line($0.value))" }
    lines.append("# DATA TYPE: \(dataType.rawValue)")
    lines.append("# NUMBER ALTERNATIVES: \(alternatives.count)")
    lines.append("# NUMBER VOTERS: \(voters)")
    let noun = dataType == .cat ? "PREFERENCES" : "ORDERS"
    lines.append("# NUMBER UNIQUE \(noun): \(orders.count)")
    if dataType == .cat { lines.append("# NUMBER CATEGORIES: \(categories.count)") }
    for (place, name) in categories.enumerated() {
      lines.append("# CATEGORY NAME \(place + 1): \(Self.line(name))")
    }
    for alternative in alternatives {
      lines.append("# ALTERNATIVE NAME \(alternative.number): \(Self.line(alternative.name))")
    }
    lines += orders.map { "\($0.voters): \($0.groups.map(group).joined(separator: ","))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func group(_ places: [Int]) -> String {
    let numbers = places.map { "\(alternatives[$0].number)" }
    return numbers.count == 1 ? numbers[0] : "{\(numbers.joined(separator: ","))}"
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
