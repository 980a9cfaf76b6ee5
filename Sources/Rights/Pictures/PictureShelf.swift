import Core
import Paper
import Synchronization

/// The pictures that were drawn last: an address that travels is opened by many at once.
///
/// They stay here and in no browser: on a phone that is shared nobody should find what was read.
final class PictureShelf: Sendable {
  private struct State {
    var pictures: [MessagePictures: [[UInt8]]] = [:]
    /// The cards in the order in which they were drawn.
    var drawn: [MessagePictures] = []
  }

  private let state = Mutex(State())
  /// How many cards are held: half a megabyte each at most.
  private let room = 24

  /// All pictures of a card.
  func pictures(of card: MessagePictures) throws -> [[UInt8]] {
    if let known = state.withLock({ $0.pictures[card] }) { return known }
    let drawn = try card.pngs()
    state.withLock { state in
      guard state.pictures.updateValue(drawn, forKey: card) == nil else { return }
      state.drawn.append(card)
      if state.drawn.count > room { state.pictures[state.drawn.removeFirst()] = nil }
    }
    return drawn
  }
}
