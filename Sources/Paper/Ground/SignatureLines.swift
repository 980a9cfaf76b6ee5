extension Page {
  /// Lines to sign on, side by side at the foot of a frame, a name and an office under each.
  mutating func signatures(
    _ signatures: [PaperSignature], _ typesetter: Typesetter, in frame: Frame
  ) {
    let shown = signatures.prefix(4)
    guard !shown.isEmpty else { return }
    let gap = mm(6)
    let whole = (frame.width - gap * Double(shown.count - 1)) / Double(shown.count)
    let width = min(whole, mm(70))
    let labels = shown.map { one in
      (
        typesetter.set(one.name, TextStyle(size: 10, isBold: true), width: width, maxLines: 2),
        typesetter.set(one.office, TextStyle(size: 8.5, colour: .grey), width: width, maxLines: 2)
      )
    }
    let below = labels.map { $0.0.size.height + $0.1.size.height }.max() ?? 0
    let line = frame.maxY - below - mm(3)
    for (index, (name, office)) in labels.enumerated() {
      let x = frame.x + Double(index) * (width + gap)
      self.line(
        from: Point(x: x, y: line), to: Point(x: x + width, y: line), Stroke(width: 0.7))
      text(name, x: x, y: line + mm(1))
      text(office, x: x, y: line + mm(1) + name.size.height)
    }
  }
}
