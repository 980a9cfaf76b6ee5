import Core
import FoundationEssentials
import Localization
import Rights

/// `kurak export rights`: the shelf, or one card of it, as a book.
enum ExportRightsCommand {
  static func run(_ arguments: Arguments) throws -> Int32 {
    guard (1...2).contains(arguments.rest.count), let file = arguments["to"] else {
      throw Complaint("export rights takes at most the name of a card, and --to FILE", code: 2)
    }
    guard let language = Language(rawValue: arguments["language"] ?? "ky") else {
      throw Complaint("--language is ky, ru, uz or en", code: 2)
    }
    let resources = try Resources.load(try Resources.folder(arguments["resources"]))
    let card = arguments.rest.dropFirst().first
    guard
      let bytes = try resources.rights.book(
        of: card, in: language, resources.catalog[language])
    else { throw Complaint("there is no such card on the shelf") }
    do {
      // Written whole or not at all.
      try Data(bytes).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw Complaint("cannot write \(file)")
    }
    print("Wrote \(bytes.count) bytes to \(file).")
    return 0
  }
}
