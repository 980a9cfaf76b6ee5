import Core
import Localization
import Paper

/// A transcript to hand over, with a line for whoever of the school signs it.
struct TranscriptPaper {
  let text: TranscriptText
  let place: String
  let today: Day

  func pdf() throws -> [UInt8] {
    try PaperProtocol(title: text.title, place: place, parts: parts).pdf()
  }

  private var parts: [PaperProtocol.Part] {
    let facts = text.facts + [(text.words(Message("learning.transcript.made")), today.dotted)]
    return [.facts(facts.map { PaperFact($0.label, $0.value) })]
      + text.tables.flatMap { table in
        [
          .heading(table.title),
          .table(
            PaperTable(columns: table.heads.map { PaperTable.Column($0) }, rows: table.rows)),
        ]
      }
      + [
        .signatures([
          PaperSignature(name: "", office: text.words(Message("learning.transcript.signed")))
        ])
      ]
  }
}
