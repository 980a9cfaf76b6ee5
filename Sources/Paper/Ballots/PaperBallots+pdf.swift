extension PaperBallots {
  /// The ballots, two on a lying page of A4; a ballot that needs more than half a page starts on
  /// a page of its own, so that cutting never parts it.
  package func pdf() throws(PaperError) -> [UInt8] {
    try writePDF(title: title, format: .landscape, pages: pages(Typesetter()))
  }

  func pages(_ typesetter: Typesetter) -> [Page] {
    let sheet = BallotSheet(self, typesetter)
    var pages: [Page] = []
    var isRightFree = false
    for number in numbers {
      let halves = sheet.halves(number: number)
      if halves.count == 1, isRightFree {
        sheet.addRight(halves[0], to: &pages[pages.count - 1], isOtherBallot: true)
        isRightFree = false
        continue
      }
      for (index, half) in halves.enumerated() {
        if index % 2 == 0 {
          pages.append(half)
        } else {
          sheet.addRight(half, to: &pages[pages.count - 1], isOtherBallot: false)
        }
      }
      isRightFree = halves.count == 1
    }
    return pages.isEmpty ? [Page()] : pages
  }
}
