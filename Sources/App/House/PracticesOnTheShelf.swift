import Core
import Culture
import Rights

/// Lays the practices of culture on the shelf of rights: one search finds both.
enum PracticesOnTheShelf {
  static func guests(_ culture: CultureShelf) -> [ShelfGuest] {
    culture.practices.map { practice in
      ShelfGuest(
        path: ["culture", practice.slug],
        texts: practice.texts.mapValues { text in
          ShelfGuest.Text(title: text.title, gist: text.gist, words: text.words)
        })
    }
  }
}
