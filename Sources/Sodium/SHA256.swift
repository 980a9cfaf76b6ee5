/// The digest that everybody's tools know, of all the bytes at once.
package enum SHA256 {
  package static func sum(_ bytes: [UInt8]) -> [UInt8] {
    var running = RunningSHA256()
    running.update(bytes)
    return running.finish()
  }

  /// As `sha256sum` takes it of the same text.
  package static func sum(_ text: String) -> [UInt8] { sum(Array(text.utf8)) }
}
