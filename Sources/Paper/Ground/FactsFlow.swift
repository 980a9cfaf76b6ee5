extension Flow {
  /// Places labelled lines in so many columns beside each other.
  mutating func place(_ facts: [PaperFact], columns: Int, maxLines: Int) {
    let shown = facts.filter { !$0.label.isEmpty || !$0.value.isEmpty }
    let count = max(1, columns)
    let gap = mm(6)
    let width = (frame.width - gap * Double(count - 1)) / Double(count)
    var start = 0
    while start < shown.count {
      let row = shown[start..<min(start + count, shown.count)].map {
        FactLayout($0, typesetter, width: width, maxLines: maxLines)
      }
      place(height: (row.map(\.height).max() ?? 0) + mm(0.8)) { page, room in
        for (index, fact) in row.enumerated() {
          fact.draw(on: &page, x: room.x + Double(index) * (width + gap), y: room.y)
        }
      }
      start += count
    }
  }
}

/// A label and its value beside each other.
private struct FactLayout {
  let label: TextLayout
  let value: TextLayout
  let labelWidth: Double

  init(_ fact: PaperFact, _ typesetter: Typesetter, width: Double, maxLines: Int) {
    labelWidth = min(mm(42), width * 0.36)
    label = typesetter.set(
      fact.label, TextStyle(size: 9, colour: .grey), width: labelWidth - mm(2), maxLines: 3)
    value = typesetter.set(
      fact.value, TextStyle(size: 10), width: width - labelWidth, maxLines: maxLines)
  }

  var height: Double { max(value.baseline + label.size.height - label.baseline, value.size.height) }

  func draw(on page: inout Page, x: Double, y: Double) {
    page.text(label, x: x, y: y + value.baseline - label.baseline)
    page.text(value, x: x + labelWidth, y: y)
  }
}
