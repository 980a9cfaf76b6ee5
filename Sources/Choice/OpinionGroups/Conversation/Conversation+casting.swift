extension Conversation {
  /// Takes one more vote, the last that this person has on that statement.
  ///
  /// Whoever or whatever is new gets the place that its id has in the order. Linear in the
  /// votes, by moving them.
  public mutating func cast(person: String, statement: String, _ answer: Answer) {
    let column = Int32(truncatingIfNeeded: place(ofStatement: statement))
    let owner = place(ofPerson: person)
    let row = row(owner)
    let place = columns[row].firstIndex { $0 >= column } ?? row.upperBound
    if place < row.upperBound, columns[place] == column {
      answers[place] = answer.rawValue
      return
    }
    columns.insert(column, at: place)
    answers.insert(answer.rawValue, at: place)
    for index in owner + 1..<starts.count { starts[index] += 1 }
  }

  private mutating func place(ofStatement id: String) -> Int {
    let place = IDOrder.place(of: id, in: statements, \.id)
    if place < statements.count, statements[place].id.utf8.elementsEqual(id.utf8) { return place }
    statements.insert(Statement(id: id), at: place)
    for index in columns.indices where columns[index] >= place { columns[index] += 1 }
    arrivals.statements = arrivals.statements.map { $0 < place ? $0 : $0 + 1 } + [place]
    return place
  }

  private mutating func place(ofPerson id: String) -> Int {
    let place = IDOrder.place(of: id, in: people, \.self)
    if place < people.count, people[place].utf8.elementsEqual(id.utf8) { return place }
    people.insert(id, at: place)
    starts.insert(starts[place], at: place)
    arrivals.people = arrivals.people.map { $0 < place ? $0 : $0 + 1 } + [place]
    return place
  }
}
