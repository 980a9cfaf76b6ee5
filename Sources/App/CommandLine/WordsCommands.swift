import Core
import FoundationEssentials
import Translation

/// `kurak export words`: what translators' tools read.
enum ExportWordsCommand {
  static func run(_ arguments: Arguments) throws -> Int32 {
    guard let folder = arguments["to"] else {
      throw Complaint("export words takes --to FOLDER", code: 2)
    }
    let resources = try Resources.folder(arguments["resources"])
    let files = WordsExport(
      ShippedTexts(folder: resources), try Glossary.load(resources + "/Content")
    ).files
    do {
      for file in files {
        let url = URL(fileURLWithPath: "\(folder)/\(file.path)")
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: url, options: .atomic)
      }
    } catch {
      throw Complaint("cannot write \(folder)")
    }
    print("Wrote \(files.count) files to \(folder).")
    return 0
  }
}

/// `kurak import words`: what they give back, into the files of the program.
enum ImportWordsCommand {
  static func run(_ arguments: Arguments) throws -> Int32 {
    let files = arguments.rest.dropFirst()
    guard !files.isEmpty else {
      throw Complaint("import words takes FOLDER/room/language.po, one or several", code: 2)
    }
    let resources = try Resources.folder(arguments["resources"])
    let texts = ShippedTexts(folder: resources)
    // All are read before the first is written: a fault in one leaves every file as it was.
    let all = try files.map { path in try read(path, texts) }
    for words in all where words.changed > 0 {
      do {
        try Data(words.bytes).write(
          to: URL(fileURLWithPath: "\(resources)/\(words.path)"), options: .atomic)
      } catch {
        throw Complaint("cannot write \(words.path)")
      }
    }
    for words in all {
      print("\(words.path): \(words.changed) changed, \(words.passedOver.count) passed over")
      for reason in words.passedOver { print("  \(reason)") }
    }
    return 0
  }

  private static func read(_ path: String, _ texts: ShippedTexts) throws -> WordsImport {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count >= 2, let name = parts.last, name.hasSuffix(".po"),
      let language = Language(rawValue: String(name.dropLast(3)))
    else { throw Complaint("\(path): a file is called room/ky.po, room/ru.po or room/uz.po") }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint("cannot read \(path)")
    }
    do throws(WordsImport.Refused) {
      return try WordsImport.read(
        [UInt8](data), named: path, room: parts[parts.count - 2], language, in: texts)
    } catch {
      throw Complaint("nothing was changed:\n\(error)")
    }
  }
}
