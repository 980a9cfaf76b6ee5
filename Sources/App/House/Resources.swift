import Content
import Core
import Culture
import FoundationEssentials
import HTTP
import Localization
import Rights
import School
import Translation
import Web

/// What comes beside the program: words, courses, the stylesheet.
package struct Resources: Sendable {
  package let catalog: Catalog
  package let courses: [Course]
  package let rights: RightsShelf
  package let culture: CultureShelf
  package let translation: Translation
  package let assets: Assets

  package static func load(_ folder: String, disguise: Disguise? = nil) throws -> Resources {
    let words = try Catalog.load(directory: folder + "/Locales")
    let catalog = disguise.map { words.disguised($0) } ?? words
    let culture = try content { try CultureShelf.load(folder + "/Content") }
    let rights = try content {
      try RightsShelf.load(folder + "/Content", guests: PracticesOnTheShelf.guests(culture))
    }
    return Resources(
      catalog: catalog, courses: try courses(folder + "/Content/courses", catalog[.en]),
      rights: rights, culture: culture,
      translation: Translation(
        ShippedTexts(folder: folder), try Glossary.load(folder + "/Content")),
      assets: Assets([
        "style.css": (.css, try bytes(folder + "/Assets/style.css")),
        "verify.js": (.javascript, try bytes(folder + "/Assets/verify.js")),
        "offline.js": (
          .javascript, try joined(["vault", "outbox", "keeping", "door"], in: folder)
        ),
        "worker.js": (.javascript, try joined(["vault", "keeper", "verifier"], in: folder)),
        "shelf.js": (.javascript, try bytes(folder + "/Assets/shelf.js")),
        "exit.js": (.javascript, try bytes(folder + "/Assets/exit.js")),
        "clock.js": (.javascript, try bytes(folder + "/Assets/clock.js")),
        "again.js": (.javascript, try bytes(folder + "/Assets/again.js")),
        "proposing.js": (.javascript, try bytes(folder + "/Assets/proposing.js")),
        "slides.js": (.javascript, try bytes(folder + "/Assets/slides.js")),
        // What reads a square stands before what shows what it read.
        "scan.js": (.javascript, try joined(["square", "scan"], in: folder)),
        "gathering.js": (.javascript, try bytes(folder + "/Assets/gathering.js")),
        "icon.svg": (.svg, try bytes(folder + "/Assets/icon.svg")),
        "icon-192.png": (.png, try bytes(folder + "/Assets/icon-192.png")),
        "icon-512.png": (.png, try bytes(folder + "/Assets/icon-512.png")),
        "icon-maskable.png": (.png, try bytes(folder + "/Assets/icon-maskable.png")),
      ]))
  }

  private static func courses(_ folder: String, _ words: Localizer) throws -> [Course] {
    do {
      return try CourseShelf.load(directory: folder)
    } catch let error as CourseError {
      throw Complaint(error.text(words))
    }
  }

  private static func content<Shelf>(_ load: () throws -> Shelf) throws -> Shelf {
    do {
      return try load()
    } catch let fault as ContentFault {
      throw Complaint(fault.description)
    }
  }

  /// The folder given, or the nearest one above the program or the working directory.
  package static func folder(_ given: String?) throws -> String {
    if let given { return given }
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "kurak")
      .resolvingSymlinksInPath().deletingLastPathComponent()
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    for start in [here, program] {
      var folder = start
      for _ in 0..<6 {
        if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Locales").path) {
          return folder.path
        }
        folder.deleteLastPathComponent()
      }
    }
    throw Complaint("Locales, Content and Assets were not found; say where: --resources DIR")
  }

  /// Several scripts as one file: a phone asks once.
  private static func joined(_ names: [String], in folder: String) throws -> [UInt8] {
    try names.flatMap { name in try bytes("\(folder)/Assets/\(name).js") }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint("cannot read \(path)")
    }
    return [UInt8](data)
  }
}

/// Why a command line cannot do what it was told, in one sentence.
package struct Complaint: Error, CustomStringConvertible {
  package let description: String
  package let code: Int32

  package init(_ description: String, code: Int32 = 1) {
    self.description = description
    self.code = code
  }
}
