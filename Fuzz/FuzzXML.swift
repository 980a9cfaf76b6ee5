// Built together with the sources of XML into one module, so that coverage sees them.

/// Feeds arbitrary bytes to the readers of XML and HTML and demands that their limits are kept.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzXML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var limits = XMLLimits()
  limits.depth = 40
  limits.nodes = 2_000
  for read in [readXML, readHTML] {
    do throws(XMLFault) {
      let root = try read(bytes, limits)
      precondition(depth(of: root) <= limits.depth, "deeper than allowed")
    } catch {
      precondition(error.line >= 0, "a fault without a line")
    }
  }
  return 0
}

private func depth(of element: XMLElement) -> Int {
  1 + (element.elements.map(depth).max() ?? 0)
}
