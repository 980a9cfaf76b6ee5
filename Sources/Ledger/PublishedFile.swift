/// A file that anybody may take away and check.
package struct PublishedFile: Sendable, Equatable {
  package let name: String
  package let bytes: [UInt8]

  package init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
