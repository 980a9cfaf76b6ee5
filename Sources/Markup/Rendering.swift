extension Markup {
  /// The HTML as bytes.
  package func rendered() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16_384)
    write(into: &bytes)
    return bytes
  }

  /// The same in the spelling of XML, as EPUB asks for it; `.raw` parts must be XML already.
  package func renderedAsXML() -> [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, asXML: true)
    return bytes
  }

  /// The HTML as text, for tests and for embedding.
  package var html: String { String(decoding: rendered(), as: UTF8.self) }

  package func write(into bytes: inout [UInt8], asXML: Bool = false) {
    switch self {
    case .text(let text): Markup.escape(text, into: &bytes)
    case .raw(let html): bytes.append(contentsOf: html.utf8)
    case .group(let parts): for part in parts { part.write(into: &bytes, asXML: asXML) }
    case .element(let name, let attributes, let content):
      bytes.append(60)
      bytes.append(name)
      for attribute in attributes { attribute.write(into: &bytes, asXML: asXML) }
      if asXML, case nil = content { bytes.append(47) }
      bytes.append(62)
      guard let content else { return }
      content.write(into: &bytes, asXML: asXML)
      bytes.append(60)
      bytes.append(47)
      bytes.append(name)
      bytes.append(62)
    }
  }

  /// One escape for text and values alike, so that no context can be got wrong.
  package static func escape(_ text: String, into bytes: inout [UInt8]) {
    for unit in text.utf8 {
      switch unit {
      case 38: bytes.append(contentsOf: "&amp;".utf8)
      case 60: bytes.append(contentsOf: "&lt;".utf8)
      case 62: bytes.append(contentsOf: "&gt;".utf8)
      case 34: bytes.append(contentsOf: "&quot;".utf8)
      case 39: bytes.append(contentsOf: "&#39;".utf8)
      case 0: break
      default: bytes.append(unit)
      }
    }
  }
}

extension Attribute {
  func write(into bytes: inout [UInt8], asXML: Bool) {
    bytes.append(32)
    bytes.append(name)
    // XML knows no attribute without a value: one that is on has its own name for it.
    guard let value = value ?? (asXML ? "\(name)" : nil) else { return }
    bytes.append(61)
    bytes.append(34)
    Markup.escape(value, into: &bytes)
    bytes.append(34)
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }
}
