import Core
import Localization
import Paper
import People

/// The minutes on A4, to be signed by whoever led and whoever wrote.
struct MinutesPaper {
  let gathering: Gathering
  let versions: [MinutesVersion]
  let place: CommunityRecord
  let words: Localizer

  private var main: MinutesVersion? { versions.approved ?? versions.draft }
  private func say(_ key: String, _ arguments: Message.Argument...) -> String {
    words(Message(key: "gatherings.minutes.\(key)", arguments: arguments))
  }

  var title: String { say("title", .text(main?.text.number ?? "")) }

  var paper: PaperProtocol {
    var parts = main.map { MinutesPaper.parts(of: $0.text.body) } ?? []
    if main?.seal == nil { parts.insert(.paragraph(say("draft-mark")), at: 0) }
    parts.append(.signatures(signatures))
    for amendment in versions.amendments {
      parts.append(
        .heading(say("amendment", .text(words.date(amendment.day)))))
      parts += MinutesPaper.parts(of: amendment.text.body)
      parts.append(.signatures(signatures))
    }
    return PaperProtocol(title: title, place: place.line(words), parts: parts + seals)
  }

  static func parts(of body: String) -> [PaperProtocol.Part] {
    body.split(separator: "\n").map { line in
      line.hasPrefix("# ") ? .heading(String(line.dropFirst(2))) : .paragraph(String(line))
    }
  }

  private var signatures: [PaperSignature] {
    [
      PaperSignature(
        name: gathering.officers.chair, office: words(Message("gatherings.fact.chair"))),
      PaperSignature(
        name: gathering.officers.secretary, office: words(Message("gatherings.fact.secretary"))),
    ]
  }

  private var seals: [PaperProtocol.Part] {
    versions.compactMap(\.seal).map { seal in
      .paragraph("\(say("hash")) \(seal.number): \(Hex.grouped(seal.hash))")
    }
  }
}
