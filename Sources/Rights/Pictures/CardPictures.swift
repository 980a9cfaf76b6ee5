import Content
import Core
import Localization
import Paper
import Web

/// A card as pictures to send from phone to phone.
struct CardPictures {
  let card: RightsCard
  let text: CardText
  let words: Localizer

  /// Whose it is and what its code opens are the only things that differ from village to village.
  func pictures(of place: String, at address: String) -> MessagePictures {
    // A card ends with whom to ask: that stands on every picture, and not in the text again.
    let ask = text.blocks.last.flatMap { $0.kind == .paragraph ? $0.text : nil }
    let checked = words(Message("rights.checked", .text(text.lawChecked.dotted)))
    return MessagePictures(
      place: place, title: text.title, question: text.question,
      parts: (ask == nil ? text.blocks : text.blocks.dropLast()).map(CardPart.init),
      ask: ask ?? "",
      note: text.translation == .draft
        ? checked + ". " + words(Message("rights.card.draft")) : checked,
      sources: card.sources.map { $0.title.text(text.language) },
      sourcesHeading: words(Message("content.sources")), address: address)
  }
}

extension CardPictures {
  /// About how much all of them take, told from the letters in them: drawing them to know it would
  /// keep whoever only reads.
  var kilobytes: Int {
    let letters =
      text.blocks.reduce(0) { $0 + $1.text.count }
      + card.sources.reduce(0) { sum, source in
        sum + source.title.text(text.language).count
      }
    return (letters * 108 / 1_000 + 19) / 10 * 10
  }
}

extension CardPart {
  init(_ block: CardBlock) {
    switch block.kind {
    case .heading: self.init(block.text, isHeading: true)
    case .paragraph: self.init(block.text)
    case .item(let mark): self.init(block.text, mark: mark)
    }
  }
}
