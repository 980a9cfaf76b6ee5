extension Typesetter {
  /// Sets a heading in the largest of these sizes in which no word is broken.
  func fitWords(
    _ text: String, _ style: TextStyle, width: Double, maxLines: Int, sizes: [Double]
  ) -> TextLayout {
    let words = text.prefix(200).split(whereSeparator: \.isWhitespace).map(String.init)
    let size = sizes.first { size in
      let whole = set(text, style.with(size: size), width: width, maxLines: maxLines)
      return !whole.isCut
        && words.allSatisfy { set($0, style.with(size: size)).size.width <= width }
    }
    return set(
      text, style.with(size: size ?? sizes.last ?? style.size), width: width, maxLines: maxLines)
  }
}
