import Core

/// Plain answers in groups, the laws they rest on, letters to print, and whom to call.
package struct RightsShelf: Sendable {
  let groups: [Group]
  let cards: [RightsCard]
  let laws: [Law]
  let letters: [LetterForm]
  let referrals: [Referral]
  /// What other rooms laid beside the cards, to be found with them.
  let guests: [ShelfGuest]
  /// Of cards, guests, letters and laws, in this order.
  let index: ShelfIndex
  /// What a phone searches by itself, as text, by the language of its page.
  let phoneIndex: [Language: String]

  /// A shelf with nothing on it, for tests that are about other rooms.
  package static let empty = RightsShelf(
    groups: [], cards: [], laws: [], letters: [], referrals: [])

  init(
    groups: [Group], cards: [RightsCard], laws: [Law], letters: [LetterForm],
    referrals: [Referral], guests: [ShelfGuest] = []
  ) {
    self.groups = groups
    self.cards = cards
    self.laws = laws
    self.letters = letters
    self.referrals = referrals
    self.guests = guests
    func index(_ languages: [Language]) -> ShelfIndex {
      ShelfIndex(
        cards.map { card in ShelfIndex.parts(card, texts: languages) }
          + guests.map(ShelfIndex.parts) + letters.map(ShelfIndex.parts)
          + laws.map(ShelfIndex.parts))
    }
    self.index = index(Language.allCases)
    phoneIndex = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, index([$0]).phoneText) })
  }

  /// Cards that stand together under one heading.
  struct Group: Sendable {
    let title: Translated
    let cards: [String]
  }

  func card(_ slug: String) -> RightsCard? { cards.first { $0.slug == slug } }
  func law(_ id: String) -> Law? { laws.first { $0.id == id } }
  func letter(_ slug: String) -> LetterForm? { letters.first { $0.slug == slug } }
}
