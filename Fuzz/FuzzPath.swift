import Core

/// Feeds bytes to the reader of paths; what it accepts is written and read again the same, and no
/// segment climbs out of its folder.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzPath(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  if let segments = PathSegments.parse(text) {
    precondition(!segments.contains { $0 == ".." || $0 == "." || $0.utf8.contains(0) })
    let written = URLPath(segments).text
    // Encoded it may be longer than what is read at all.
    precondition(
      written.utf8.count > 2048 || PathSegments.parse(written) == segments,
      "a path changed on its way")
  }
  if let back = URLPath(returning: text) {
    precondition(back.text.hasPrefix("/") && !back.text.hasPrefix("//"))
    precondition(!back.text.utf8.contains { $0 < 32 || $0 == 92 })
  }
  return 0
}
