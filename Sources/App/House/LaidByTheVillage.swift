import Core
import Culture
import Database
import HTTP
import JSON
import Rights
import Stories
import Web

/// Lays on the shelf of rights what people of the village wrote and anybody may read: practices, and
/// stories whose tellers let them.
enum LaidByTheVillage {
  static let shelf = LaidOnShelf(lists: [["culture"], ["stories"]]) { visit in
    let community = try visit.community
    return try visit.read { tx in
      try VillagePractice.shown(of: community, in: tx).map(guest)
        + (try Story.open(of: community, in: tx).map(guest))
    }
  }

  private static func guest(_ practice: VillagePractice) -> ShelfGuest {
    let text = practice.text
    let languages = Language.allCases.filter { text.title[$0] != nil }
    return ShelfGuest(
      path: ["culture", "village", practice.id.description],
      texts: Dictionary(
        uniqueKeysWithValues: languages.map { language in
          let about = text.about[language] ?? ""
          return (
            language,
            ShelfGuest.Text(
              title: text.title[language] ?? "", gist: beginning(of: about),
              body: String((about + "\n" + (text.uses[language] ?? "")).prefix(mostSearched)))
          )
        }))
  }

  private static func guest(_ story: Story) -> ShelfGuest {
    let text = story.text
    return ShelfGuest(
      path: ["stories", story.id.description],
      texts: [
        text.language: ShelfGuest.Text(
          title: text.title, gist: beginning(of: text.words),
          body: String(text.words.prefix(mostSearched)))
      ])
  }

  /// So many letters of a text are searched: a page that carries every word of a hundred texts would
  /// be no page for a phone.
  private static let mostSearched = 300

  private static func beginning(of text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 140 ? line.prefix(140).trimmed + "…" : line
  }
}

/// What still stands of all that people wrote: a phone that keeps more of it forgets the rest.
struct LaidModel: JSONModel {
  let laid: [String]

  static let fields: [JSONField<Self>] = [.init("laid") { $0.laid }]

  static let endpoint = Endpoint.file("/offline/laid", for: .anyone, pace: .quick) { visit in
    let community = try visit.community
    let laid = try visit.read { tx in
      try VillagePractice.standing(in: community, tx).map { "/culture/village/\($0)" }
        + (try Story.standing(in: community, tx).map { "/stories/\($0)" })
    }
    // Asked at every visit, and the same at nearly every one.
    return TaggedFile(.json, LaidModel(laid: laid).jsonBytes).response(to: visit.request)
  }
}
