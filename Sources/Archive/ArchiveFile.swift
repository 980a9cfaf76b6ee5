/// One file of an archive: its path inside, and its bytes.
package struct ArchiveFile: Sendable, Hashable {
  package let path: String
  package let bytes: [UInt8]
  /// Kept as it is: what is packed already, and what a reader wants to find without unpacking.
  package let isStored: Bool

  package init(_ path: String, _ bytes: [UInt8], isStored: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isStored = isStored
  }

  package init(_ path: String, text: String, isStored: Bool = false) {
    self.init(path, Array(text.utf8), isStored: isStored)
  }
}
