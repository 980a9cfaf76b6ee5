import Archive
import Core
import XML

/// Takes the items of QTI 3: one file, or a package of many.
///
/// A file from elsewhere is bounded in bytes, elements and depth, since a small one can ask for
/// gigabytes or for a stack without end; and it may bring no entities, since one made of others
/// grows without end (a thousand million laughs) and an external one reads files of this machine
/// into a question. `readXML` holds to both.
struct QTIReading {
  let language: Language

  private static let limits: XMLLimits = {
    var limits = XMLLimits()
    limits.bytes = 1 << 20
    limits.nodes = 20_000
    limits.depth = 60
    return limits
  }()

  func read(_ bytes: [UInt8], named name: String) -> QuestionFile {
    var taken = QuestionFile()
    guard bytes.starts(with: Array("PK".utf8)) else {
      item(bytes, name, isAlone: true, &taken)
      return taken
    }
    do {
      for file in try unzip(bytes) where file.path.lowercased().hasSuffix(".xml") {
        item(file.bytes, file.path, isAlone: false, &taken)
      }
      if taken.questions.isEmpty && taken.remarks.isEmpty { taken.refuse(name, 1, "qti.no-items") }
    } catch {
      taken.refuse(name, 1, "qti.archive")
    }
    return taken
  }

  private static func key(_ reason: XMLFault.Reason) -> String {
    switch reason {
    case .broken: "xml.broken"
    case .entities: "xml.entities"
    case .tooLarge: "xml.too-large"
    case .tooDeep: "xml.too-deep"
    }
  }

  /// Manifests and tests of a package only say in which order its items come.
  private func item(
    _ bytes: [UInt8], _ name: String, isAlone: Bool, _ taken: inout QuestionFile
  ) {
    do throws(XMLFault) {
      let root = try readXML(bytes, limits: Self.limits)
      if root.name == "qti-assessment-item" {
        QTIItem(root: root).take(into: &taken, name, language)
      } else if root.name == "assessmentItem" {
        taken.refuse(name, root.line, "qti.older")
      } else if isAlone {
        taken.refuse(name, root.line, "qti.no-items")
      }
    } catch {
      taken.refuse(name, error.line, Self.key(error.reason))
    }
  }
}
