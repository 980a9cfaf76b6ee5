extension [Page] {
  /// Writes a text at the foot of every page and, where there are several, "1 / 3".
  mutating func addFooters(_ text: String, _ typesetter: Typesetter, in frame: Frame) {
    let style = TextStyle(size: 8, colour: .grey)
    for index in indices {
      let words = typesetter.set(text, style, width: frame.width * 0.8, maxLines: 1)
      self[index].text(words, x: frame.x, y: frame.maxY - words.size.height)
      guard count > 1 else { continue }
      let number = typesetter.set(
        "\(index + 1) / \(count)", style.aligned(.right), width: frame.width * 0.2, maxLines: 1)
      self[index].text(
        number, x: frame.x + frame.width * 0.8, y: frame.maxY - number.size.height)
    }
  }
}
