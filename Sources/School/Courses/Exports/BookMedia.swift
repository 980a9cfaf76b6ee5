import Core
import Markdown

/// The pictures of a book and where its texts find them.
enum BookMedia {
  /// The kinds of picture that every reader of books must show.
  private static let pictures = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
  ]

  static func pictureType(_ address: String) -> String? {
    address.split(separator: ".").last.flatMap { pictures[$0.lowercased()] }
  }

  /// A picture beside the lesson is found below `root`; a link leads to the web, or to a file
  /// beside the lesson where such files come along.
  static func addresses(
    of chapter: BookChapter, below root: String, withFiles: Bool
  ) -> MarkdownAddresses {
    let media = chapter.media
    let here = { (address: String) in "\(root)\(chapter.lesson.slug)/\(address)" }
    return MarkdownAddresses(
      picture: { address in
        media[address] != nil && pictureType(address) != nil ? here(address) : nil
      },
      link: { address in
        if address.hasPrefix("https://") || address.hasPrefix("http://") { return address }
        return withFiles && media[address] != nil ? here(address) : nil
      })
  }
}
