extension PabulibReader {
  mutating func readMeta() {
    let key = text(0)
    // Some files leave this header row out.
    if metadata.isEmpty, key.lowercased() == "key", text(1).lowercased() == "value" { return }
    let value = (1..<max(1, rows.count)).map(text).joined(separator: ";")
    metadata.append(Pabulib.Field(key.lowercased(), value.trimmingEnd(of: ";")))
    metaLines.append(rows.line)
  }

  mutating func readProject() throws(PabulibError) {
    try checkWidth()
    let id = rows[layout.id ?? 0]
    guard !id.isEmpty else { throw rows.error(.missingID) }
    guard projects.count < Self.mostProjects else { throw rows.error(.tooManyProjects) }
    let name = String(decoding: id, as: UTF8.self)
    guard ids.insert(id) else { throw rows.error(.repeatedProject(name.shortened)) }
    let amount = rows[layout.cost ?? 0]
    guard let cost = Rational(decimal: amount) else {
      throw rows.error(.notAnAmount(String(decoding: amount, as: UTF8.self).shortened))
    }
    projects.append(Project(id: name, name: layout.name.map(text) ?? "", cost: cost))
    totals.append(0)
    lastVotes.append(-1)
    for (column, place) in layout.others.enumerated() {
      projectColumns[column].append(rows[place])
    }
  }

  mutating func readVote() throws(PabulibError) {
    try checkWidth()
    let vote = rows[layout.vote ?? 0]
    if !vote.elementsEqual("none".utf8) {
      try readChoices(vote)
    }
    votes.endVote()
    for (column, place) in layout.others.enumerated() { voteColumns[column].append(rows[place]) }
  }

  private mutating func readChoices(_ vote: ArraySlice<UInt8>) throws(PabulibError) {
    var repeats = false
    for part in vote.split(separator: UInt8(ascii: ",")) {
      let id = part.trimmed
      if id.isEmpty { continue }
      guard let place = ids.place(of: id) else {
        throw rows.error(.unknownProject(String(decoding: id, as: UTF8.self).shortened))
      }
      votes.append(choice: place)
      if lastVotes[Int(place)] == votes.count {
        repeats = true
      } else {
        lastVotes[Int(place)] = votes.count
        totals[Int(place)] += 1
      }
    }
    if repeats { remarks.append(.repeatedChoice(line: rows.line)) }
  }

  private func checkWidth() throws(PabulibError) {
    for place in layout.count..<max(layout.count, rows.count) where !rows[place].isEmpty {
      throw rows.error(.tooManyCells)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Without the blanks around it.
  var trimmed: Self {
    var slice = self
    while slice.first == UInt8(ascii: " ") || slice.first == UInt8(ascii: "\t") {
      slice.removeFirst()
    }
    while slice.last == UInt8(ascii: " ") || slice.last == UInt8(ascii: "\t") {
      slice.removeLast()
    }
    return slice
  }
}

extension String {
  /// Short enough to stand in a message.
  var shortened: String { count > 40 ? prefix(40) + "…" : self }

  func trimmingEnd(of character: Character) -> String {
    var text = Substring(self)
    while text.last == character { text.removeLast() }
    return String(text)
  }
}
