import CXMLTree

/// Reads a file of XML; nothing is loaded, and no entity but HTML's named letters is put in.
package func readXML(
  _ bytes: [UInt8], limits: XMLLimits = XMLLimits()
) throws(XMLFault) -> XMLElement {
  try read(bytes, isHTML: false, limits)
}

/// Reads a page of HTML of any age as a browser would, as well as it goes.
package func readHTML(
  _ bytes: [UInt8], limits: XMLLimits = XMLLimits()
) throws(XMLFault) -> XMLElement {
  try read(bytes, isHTML: true, limits)
}

private func read(
  _ bytes: [UInt8], isHTML: Bool, _ limits: XMLLimits
) throws(XMLFault) -> XMLElement {
  guard bytes.count <= limits.bytes else { throw XMLFault(line: 1, reason: .tooLarge) }
  let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
  var line: CInt = 1
  let document = unsafe bytes.withUnsafeBytes { raw in
    unsafe kurak_xml_read(
      raw.bindMemory(to: CChar.self).baseAddress, CInt(raw.count), isHTML ? 1 : 0,
      isUTF8 ? 1 : 0, &line)
  }
  guard let document = unsafe document else {
    throw XMLFault(line: Int(line), reason: .broken)
  }
  defer { unsafe kurak_xml_free(document) }
  if unsafe kurak_xml_declares_entities(document) != 0 {
    throw XMLFault(line: 1, reason: .entities)
  }
  guard let root = unsafe kurak_xml_root(document) else {
    throw XMLFault(line: 1, reason: .broken)
  }
  var copy = TreeCopy(limits: limits)
  return try unsafe copy.element(root, depth: 1)
}

/// Copies libxml2's tree into values, within limits.
private struct TreeCopy {
  let limits: XMLLimits
  var nodes = 0

  mutating func element(_ node: OpaquePointer, depth: Int) throws(XMLFault) -> XMLElement {
    let line = unsafe Int(kurak_xml_line(node))
    guard depth <= limits.depth else { throw XMLFault(line: line, reason: .tooDeep) }
    nodes += 1
    guard nodes <= limits.nodes else { throw XMLFault(line: line, reason: .tooLarge) }
    var children: [XMLNode] = []
    var next = unsafe kurak_xml_first_child(node)
    while let child = unsafe next {
      if unsafe kurak_xml_kind_of(child) == kurak_xml_element.rawValue {
        children.append(.element(try unsafe element(child, depth: depth + 1)))
      } else if let text = unsafe text(of: child) {
        children.append(.text(text))
      }
      unsafe next = kurak_xml_next(child)
    }
    return unsafe XMLElement(
      string(kurak_xml_name(node)), namespace: kurak_xml_namespace(node).map { unsafe string($0) },
      attributes: attributes(of: node), children: children, line: line)
  }

  private func attributes(of node: OpaquePointer) -> [String: String] {
    var found: [String: String] = [:]
    var next = unsafe kurak_xml_first_attribute(node)
    while let attribute = unsafe next {
      var value = ""
      var part = unsafe kurak_xml_attribute_value(attribute)
      while let here = unsafe part {
        value += unsafe text(of: here) ?? ""
        unsafe part = kurak_xml_next(here)
      }
      // Of two with one local name the first stands: `lang` before `xml:lang`.
      let name = unsafe string(kurak_xml_attribute_name(attribute))
      if found[name] == nil { found[name] = value }
      unsafe next = kurak_xml_next_attribute(attribute)
    }
    return found
  }

  private func text(of node: OpaquePointer) -> String? {
    switch unsafe kurak_xml_kind_of(node) {
    case CInt(kurak_xml_text.rawValue): return unsafe string(kurak_xml_content(node))
    case CInt(kurak_xml_entity.rawValue):
      let letter = unsafe Unicode.Scalar(kurak_xml_named_letter(kurak_xml_name(node)))
      return letter.flatMap { $0.value == 0 ? nil : String($0) }
    default: return nil
    }
  }

  private func string(_ bytes: UnsafePointer<CChar>?) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(cString: bytes)
  }
}
