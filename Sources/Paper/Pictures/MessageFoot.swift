/// What stands at the foot of every picture: whom to ask, when it was checked, and where the rest is.
struct MessageFoot {
  private let ask: TextLayout
  private let note: TextLayout
  private let address: String
  private static let codeSide = 170.0
  private static let boxPadding = 20.0
  private static let gap = 18.0

  init(_ card: MessagePictures, _ typesetter: Typesetter, width: Double) {
    ask = typesetter.fit(
      card.ask, TextStyle(isBold: true, colour: .white), width: width - 2 * MessageFoot.boxPadding,
      maxLines: 4, sizes: [36, 34, 32, 30])
    note = typesetter.set(
      "\(card.note)\n\(card.address)", TextStyle(size: 28, colour: .grey),
      width: width - MessageFoot.codeSide - 20)
    address = card.address
  }

  private var boxHeight: Double {
    ask.text.isEmpty ? 0 : ask.size.height + 2 * MessageFoot.boxPadding + MessageFoot.gap
  }

  var height: Double { boxHeight + max(MessageFoot.codeSide, note.size.height) }

  func draw(on page: inout Page, in frame: Frame) throws(PaperError) {
    let top = frame.maxY - height
    if !ask.text.isEmpty {
      page.fill(
        Frame(x: frame.x, y: top, width: frame.width, height: boxHeight - MessageFoot.gap), .teal)
      page.text(ask, x: frame.x + MessageFoot.boxPadding, y: top + MessageFoot.boxPadding)
    }
    page.text(note, x: frame.x, y: frame.maxY - note.size.height)
    let side = MessageFoot.codeSide
    try page.qrCode(
      address, in: Frame(x: frame.maxX - side, y: frame.maxY - side, width: side, height: side))
  }
}
