import Core
import Database
import Decisions
import Ledger

/// `kurak export decisions`: the published files of every counted decision, a folder each.
enum ExportDecisionsCommand {
  /// Also while it is served: only what is published is read, from a state of its own.
  static func run(_ arguments: Arguments) throws -> Int32 {
    guard let folder = arguments["to"] else {
      throw Complaint("export decisions takes --to FOLDER", code: 2)
    }
    let directory = try DataDirectory(
      arguments["data"] ?? "data", database: arguments["database"])
    let place = try directory.place()
    let all = try complaining { try place.readApart { tx in try Decisions.published(in: tx) } }
    let kept = all.compactMap { published in
      published.publication.map { (published.decision, $0) }
    }
    for (decision, publication) in kept {
      let sums = Publication.File(Publication.sums, publication.sumList)
      try PublishedFolder.write(
        publication.files + [sums], to: folder + "/" + decision.description)
    }
    print("Wrote \(kept.count) decisions to \(folder).")
    if kept.count < all.count {
      print(
        "\(all.count - kept.count) were counted by an earlier program and have no published files.")
    }
    return 0
  }
}
