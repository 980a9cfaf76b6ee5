import Content
import Core
import Localization
import Paper
import Web

/// A practice on paper, four times on a sheet, to hand round at a lesson or a gathering.
struct PracticePaper {
  let practice: Practice
  let text: PracticeText
  let visit: Visit

  func pdf() throws -> [UInt8] {
    try QuarterCards(
      place: visit.viewer.communityName.text(visit.language), title: text.title,
      question: text.gist, parts: text.blocks.map(part), note: note,
      address: visit.siteAddress + visit.culture.practice(practice).text
    ).pdf()
  }

  private var note: String {
    let told = practice.evidence == .told ? [visit.words(Message("culture.told.short"))] : []
    let draft = text.translation == .draft ? [visit.words(Message("culture.draft"))] : []
    return (told + draft).joined(separator: " ")
  }

  private func part(_ block: CardBlock) -> CardPart {
    switch block.kind {
    case .heading: CardPart(block.text, isHeading: true)
    case .paragraph: CardPart(block.text)
    case .item(let mark): CardPart(block.text, mark: mark)
    }
  }
}
