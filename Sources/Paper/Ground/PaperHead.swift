extension Flow {
  /// Places what heads a paper: the quilt band, whose paper it is, and its title.
  mutating func placeHead(place: String, title: String) {
    self.place(height: mm(4)) { page, room in page.band(in: room) }
    skip(mm(2.5))
    if !place.isEmpty {
      self.place(
        typesetter.set(place, TextStyle(size: 9.5, colour: .grey), width: frame.width, maxLines: 2))
    }
    self.place(
      typesetter.fit(
        title, TextStyle(family: .serif, isBold: true, colour: .indigo), width: frame.width,
        maxLines: 3, sizes: [18, 16, 14, 12]))
    skip(mm(2))
  }
}
