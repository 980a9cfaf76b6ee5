extension Page {
  /// A strip of small amulets, the mark of our papers; as many whole ones as fill it best.
  mutating func band(in frame: Frame) {
    guard frame.height > 0 else { return }
    let colours: [[Colour]] = [
      [.cream, .red, .ochre], [.cream, .indigo, .ochre], [.cream, .teal, .cream],
      [.cream, .ochre, .red],
    ]
    let count = Int(max(1, min(200, frame.width / frame.height + 0.5)))
    let side = frame.width / Double(count)
    for index in 0..<count {
      let patch = Patch(
        pattern: .tumarcha, colours: colours[index / 2 % colours.count],
        turns: index % 2 == 0 ? 0 : 2)
      self.patch(
        patch,
        in: Frame(x: frame.x + Double(index) * side, y: frame.y, width: side, height: frame.height))
    }
  }
}
