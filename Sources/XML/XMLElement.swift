/// An element of XML or HTML, as a value: names without their prefix, nothing loaded from elsewhere.
package struct XMLElement: Sendable, Hashable {
  package let name: String
  package let namespace: String?
  package let attributes: [String: String]
  package let children: [XMLNode]
  /// Where it stands in its file.
  package let line: Int

  package init(
    _ name: String, namespace: String? = nil, attributes: [String: String] = [:],
    children: [XMLNode] = [], line: Int = 1
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.line = line
  }

  package subscript(attribute: String) -> String? { attributes[attribute] }

  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// Its child elements of a name.
  package func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }
  package func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// The first element of a name anywhere below, in the order of the text.
  package func descendant(_ name: String) -> XMLElement? {
    for element in elements {
      if element.name == name { return element }
      if let found = element.descendant(name) { return found }
    }
    return nil
  }

  /// Every element of a name anywhere below, in the order of the text.
  package func descendants(_ name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
  }

  /// All its text, and that of what is inside.
  package var text: String { children.map(\.text).joined() }
}

/// What stands inside an element.
package indirect enum XMLNode: Sendable, Hashable {
  case element(XMLElement)
  case text(String)

  package var text: String {
    switch self {
    case .element(let element): element.text
    case .text(let text): text
    }
  }
}
