import FoundationEssentials

extension CourseFolder {
  /// Reads a folder of this name in a directory with all that lies below it.
  ///
  /// What begins with a dot is the disk's own and is passed over, and so are links: a course is
  /// read from its folder alone.
  package init(_ name: String, onDisk directory: String) {
    self.init(name)
    read("", below: "\(directory)/\(name)")
  }

  private mutating func read(_ part: String, below root: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + part)) ?? []
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = part.isEmpty ? name : "\(part)/\(name)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(path)")
      switch attributes?[.type] as? FileAttributeType {
      case .typeDirectory where path.utf8.count <= 160:
        read(path, below: root)
      case .typeRegular:
        if let data = FileManager.default.contents(atPath: "\(root)/\(path)") {
          files[path] = [UInt8](data)
        }
      default: break
      }
    }
  }
}
