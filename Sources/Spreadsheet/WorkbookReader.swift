import Archive
import XML

/// Reads the first sheet of an `.xlsx` file (ECMA-376), as far as a list needs it: texts, numbers,
/// and what a formula last came to.
///
/// By hand because no library for it is in Debian but those that write; the zip and the XML in it
/// are read by libzip and libxml2, within limits.
struct WorkbookReader {
  let limits: CSVLimits
  private let parts: [String: [UInt8]]

  /// What it may unfold to; larger lists are read as CSV, row by row.
  private static let unfolded = 48 << 20

  init(_ bytes: [UInt8], limits: CSVLimits) throws(CSVError) {
    self.limits = limits
    var most = ArchiveLimits()
    most.unpacked = WorkbookReader.unfolded
    // Empty cells with a colour pack better than any text.
    most.ratio = 1_000
    do throws(ArchiveFault) {
      let files = try unzip(bytes, limits: most)
      parts = Dictionary(
        files.map { ($0.path.lowercased(), $0.bytes) }, uniquingKeysWith: { one, _ in one })
    } catch {
      switch error {
      case .tooLarge, .tooManyFiles, .bomb: throw WorkbookReader.fault(.workbookTooLarge)
      case .encrypted: throw WorkbookReader.fault(.oldWorkbook)
      default: throw WorkbookReader.fault(.brokenWorkbook)
      }
    }
  }

  /// The rows that hold something, numbered as the program shows them.
  func firstSheet() throws(CSVError) -> [CSVRow] {
    let root = try relations(of: "")
    let book = root.first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
    let links = try relations(of: book)
    guard let sheets = try xml(book).first("sheets")?.all("sheet"),
      let sheet = sheets.first(where: { ($0["state"] ?? "visible") == "visible" }) ?? sheets.first,
      let target = links.first(where: { $0.id == sheet["id"] })?.target
    else { throw WorkbookReader.fault(.brokenWorkbook) }
    let texts = links.first { $0.kind == "sharedStrings" }?.target
    return try SheetRows(
      sheet: try xml(target), texts: try texts.map(sharedTexts) ?? [], limits: limits
    ).rows()
  }

  private struct Relation {
    let id: String
    let kind: String
    let target: String
  }

  /// What a part says it is made of; the package itself is the empty path.
  private func relations(of part: String) throws(CSVError) -> [Relation] {
    let folder = part.split(separator: "/").dropLast().map(String.init)
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let path = (folder + ["_rels", "\(name).rels"]).joined(separator: "/")
    guard parts[path.lowercased()] != nil else { return [] }
    var found: [Relation] = []
    for element in try xml(path).all("Relationship") where element["TargetMode"] != "External" {
      guard let id = element["Id"], let target = element["Target"] else { continue }
      let kind = element["Type"]?.split(separator: "/").last.map(String.init) ?? ""
      found.append(
        Relation(id: id, kind: kind, target: WorkbookReader.resolve(target, in: folder)))
    }
    return found
  }

  private static func resolve(_ target: String, in folder: [String]) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(String(step)) }
    }
    return path.joined(separator: "/")
  }

  private func sharedTexts(_ path: String) throws(CSVError) -> [String] {
    try xml(path).all("si").map(SheetRows.text)
  }

  private func xml(_ path: String) throws(CSVError) -> XMLElement {
    guard let bytes = parts[path.lowercased()] else {
      throw WorkbookReader.fault(.brokenWorkbook)
    }
    do throws(XMLFault) {
      return try readXML(bytes)
    } catch {
      let isLarge = error.reason == .tooLarge
      throw WorkbookReader.fault(isLarge ? .workbookTooLarge : .brokenWorkbook)
    }
  }

  private static func fault(_ fault: CSVError.Fault) -> CSVError {
    CSVError(row: 1, column: 1, fault: fault)
  }
}
