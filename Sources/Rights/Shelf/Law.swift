import Core
import Markup

/// A law as the shelf knows it: whether it stands, in which edition, and where it is official.
struct Law: Sendable {
  /// Unknown where no source says whether it stands: then it is not said to.
  enum State: String, Sendable { case inForce = "in-force", amended, repealed, unknown }

  let id: String
  /// Nothing where it has none, or where nobody noted it.
  let number: String?
  /// When it was adopted, as the file says it.
  let date: String
  let title: Translated
  let state: State
  /// Days on which it was changed, as far as they were read.
  let amended: [String]
  /// The law that came in its place.
  let replacedBy: String?
  /// The edition that was read; nothing where nobody noted it.
  let edition: String?
  let checked: Month
  let address: ExternalLink
  /// What we know of its articles, in our words; few laws have any.
  let articles: [Article]

  struct Article: Sendable {
    /// As the law counts it: `24(1)`.
    let number: String
    let text: Translated
    /// The page that vouches for it.
    let source: ExternalLink
  }

  /// Whether the check is so old that the reader must be told.
  func isStale(in month: Month) -> Bool { checked.isLongAgo(in: month) }
}
