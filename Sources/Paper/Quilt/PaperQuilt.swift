/// A quilt for the wall: the patches, and beneath them what each kind stands for.
package struct PaperQuilt: Sendable, Equatable {
  /// Upright A4 or A3.
  package enum Size: String, Sendable { case a4, a3 }

  /// What one kind of patch stands for.
  package struct Kind: Sendable, Equatable {
    package var patch: QuiltPatch
    package var words: String

    package init(_ patch: QuiltPatch, _ words: String) {
      self.patch = patch
      self.words = words
    }
  }

  /// A patch in its place.
  package struct Sewn: Sendable, Equatable {
    package var patch: QuiltPatch
    package var column: Int
    package var row: Int

    package init(_ patch: QuiltPatch, column: Int, row: Int) {
      self.patch = patch
      self.column = column
      self.row = row
    }
  }

  package var title: String
  /// The community, above the title.
  package var place: String
  /// How many patches stand side by side.
  package var side: Int
  package var patches: [Sewn]
  package var kinds: [Kind]

  package init(title: String, place: String, side: Int, patches: [Sewn], kinds: [Kind]) {
    self.title = title
    self.place = place
    self.side = side
    self.patches = patches
    self.kinds = kinds
  }
}

extension PaperQuilt {
  package func pdf(_ size: Size) throws(PaperError) -> [UInt8] {
    let format = size == .a3 ? PageFormat.wall : .portrait
    return try writePDF(title: title, format: format, pages: [page(Typesetter(), format)])
  }

  func page(_ typesetter: Typesetter, _ format: PageFormat) -> Page {
    let sheet = format.frame.inset(x: mm(15), y: mm(14))
    let scale = format.frame.width / PageFormat.portrait.frame.width
    var flow = Flow(typesetter, in: sheet)
    flow.placeHead(place: place, title: title)
    flow.skip(mm(4))
    let cloth = min(sheet.width, sheet.maxY - flow.y - mm(42) * scale)
    flow.place(height: cloth) { page, room in
      sew(on: &page, in: Frame(x: room.midX - cloth / 2, y: room.y, width: cloth, height: cloth))
    }
    flow.skip(mm(6))
    let band = mm(7) * scale
    for start in stride(from: 0, to: kinds.count, by: 2) {
      let pair = Array(kinds[start..<min(start + 2, kinds.count)])
      flow.place(height: band + mm(2)) { page, room in
        legend(pair, band, scale, typesetter, on: &page, in: room)
      }
    }
    return flow.pages[0]
  }

  /// The cloth, its edge of amulets, and the patches on it.
  private func sew(on page: inout Page, in frame: Frame) {
    let cells = Double(max(side, 1))
    let cell = frame.width / (cells + 2)
    page.fill(frame, .ink)
    for (patch, room) in QuiltEdge(side: side).patches(in: frame) { page.patch(patch, in: room) }
    let cloth = frame.inset(by: cell)
    page.fill(cloth, .cream)
    for sewn in patches {
      let room = Frame(
        x: cloth.x + Double(sewn.column) * cell, y: cloth.y + Double(sewn.row) * cell,
        width: cell, height: cell)
      page.patch(sewn.patch.patch, in: room)
    }
    page.outline(
      cloth.inset(by: cell * 0.08), Stroke(width: 0.5, colour: .rule, dashes: [2.5, 2]))
  }

  private func legend(
    _ pair: [Kind], _ band: Double, _ scale: Double, _ typesetter: Typesetter,
    on page: inout Page, in room: Frame
  ) {
    for (place, kind) in pair.enumerated() {
      let x = room.x + Double(place) * room.width / 2
      page.patch(kind.patch.patch, in: Frame(x: x, y: room.y, width: band, height: band))
      let words = typesetter.set(
        kind.words, TextStyle(size: 10 * scale), width: room.width / 2 - band - mm(5), maxLines: 2)
      page.text(words, x: x + band + mm(3), y: room.y + (band - words.size.height) / 2)
    }
  }
}

/// The edge around a quilt: amulets that point outwards, a star in each corner.
private struct QuiltEdge {
  let side: Int

  func patches(in frame: Frame) -> [(Patch, Frame)] {
    let cell = frame.width / Double(side + 2)
    var found: [(Patch, Frame)] = []
    func add(_ column: Int, _ row: Int, _ patch: Patch) {
      found.append(
        (
          patch,
          Frame(
            x: frame.x + Double(column) * cell, y: frame.y + Double(row) * cell, width: cell,
            height: cell)
        ))
    }
    for step in 1..<(max(side, 1) + 1) {
      let colours: [Colour] = step % 2 == 0 ? [.ink, .ochre, .red] : [.ink, .red, .cream]
      add(step, 0, Patch(pattern: .tumarcha, colours: colours))
      add(side + 1, step, Patch(pattern: .tumarcha, colours: colours, turns: 1))
      add(step, side + 1, Patch(pattern: .tumarcha, colours: colours, turns: 2))
      add(0, step, Patch(pattern: .tumarcha, colours: colours, turns: 3))
    }
    for (column, row) in [(0, 0), (side + 1, 0), (0, side + 1), (side + 1, side + 1)] {
      add(
        column, row, Patch(pattern: .star, colours: [.ink, .ochre, .red, .cream, .indigo]))
    }
    return found
  }
}
