import Core
import Database
import Decisions
import FoundationEssentials

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
      try write(publication, into: folder + "/" + decision.description)
    }
    print("Wrote \(kept.count) decisions to \(folder).")
    if kept.count < all.count {
      print(
        "\(all.count - kept.count) were counted by an earlier program and have no published files.")
    }
    return 0
  }

  /// All files of a decision or none: they are written beside and put in place by one step.
  private static func write(_ publication: Publication, into folder: String) throws {
    let files = FileManager.default
    let draft = folder + ".new"
    do {
      try? files.removeItem(atPath: draft)
      try files.createDirectory(atPath: draft, withIntermediateDirectories: true)
      let sums = Publication.File(Publication.sums, publication.sumList)
      for file in publication.files + [sums] {
        try Data(file.bytes).write(to: URL(fileURLWithPath: draft + "/" + file.name))
      }
      try? files.removeItem(atPath: folder)
      try files.moveItem(atPath: draft, toPath: folder)
    } catch {
      try? files.removeItem(atPath: draft)
      throw Complaint("cannot write \(folder)")
    }
  }
}
