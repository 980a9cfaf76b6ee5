/// Texts under each other, centred, in the largest sizes that their height allows.
struct CentredStack {
  private let typesetter: Typesetter
  private let width: Double
  private var items: [Item] = []

  private struct Item {
    var layout: TextLayout
    var gap: Double
  }

  init(_ typesetter: Typesetter, width: Double) {
    self.typesetter = typesetter
    self.width = width
  }

  /// Adds a text, so far from the one above; an empty text takes no room, and one that is cut even
  /// in the smallest size may take more lines.
  mutating func add(
    _ text: String, _ style: TextStyle, lines: Int, sizes: [Double], atMost mostLines: Int? = nil,
    before gap: Double = 0
  ) {
    guard !text.isEmpty else { return }
    let centred = style.aligned(.centre)
    var layout = typesetter.fit(text, centred, width: width, maxLines: lines, sizes: sizes)
    if layout.isCut, let mostLines {
      let smallest = centred.with(size: sizes.last ?? style.size)
      layout = typesetter.set(text, smallest, width: width, maxLines: mostLines)
    }
    items.append(Item(layout: layout, gap: items.isEmpty ? 0 : gap))
  }

  /// Draws the texts with the room left over shared out between them.
  func draw(on page: inout Page, in frame: Frame) {
    let taken = items.map { $0.layout.size.height + $0.gap }.reduce(0, +)
    let spare = max(0, frame.height - taken)
    let share = min(spare / Double(items.count + 1), mm(5))
    var y = frame.y + (spare - share * Double(max(0, items.count - 1))) / 2
    for item in items {
      y += item.gap
      page.text(item.layout, x: frame.midX - width / 2, y: y)
      y += item.layout.size.height + share
    }
  }
}
