import Core
import Decisions
import FoundationEssentials

/// `kurak export decisions`: the published files of every counted decision, a folder each.
enum ExportDecisionsCommand {
  static func run(to folder: String, _ house: House) throws -> Int32 {
    var (written, older) = (0, 0)
    for decision in try Decisions.everyCounted(house.environment) {
      guard let publication = try Decisions.publication(of: decision, house.environment) else {
        older += 1
        continue
      }
      try write(publication, into: folder + "/" + decision.description)
      written += 1
    }
    print("Wrote \(written) decisions to \(folder).")
    if older > 0 {
      print("\(older) were counted by an earlier program and have no published files.")
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
