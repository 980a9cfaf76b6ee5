import Markup

/// Where the addresses of a text lead to in the place that it is written for; where nowhere, the
/// words stay.
package struct MarkdownAddresses {
  package var picture: (String) -> String?
  package var link: (String) -> String?

  package init(
    picture: @escaping (String) -> String? = { $0 }, link: @escaping (String) -> String? = { $0 }
  ) {
    self.picture = picture
    self.link = link
  }
}

extension [MarkdownBlock] {
  /// The parts as markup of our own.
  package func markup(
    loweringHeadings shift: Int = 0, _ addresses: MarkdownAddresses = MarkdownAddresses()
  ) -> Markup {
    .group(map { $0.markup(shift, addresses) })
  }
}

extension [MarkdownInline] {
  package func markup(_ addresses: MarkdownAddresses = MarkdownAddresses()) -> Markup {
    .group(map { $0.markup(addresses) })
  }
}

extension MarkdownBlock {
  fileprivate func markup(_ shift: Int, _ addresses: MarkdownAddresses) -> Markup {
    switch self {
    case .heading(let level, let line):
      return .element(
        MarkdownBlock.heading(level + shift), [], line.markup(addresses))
    case .paragraph(let line): return p { line.markup(addresses) }
    case .quote(let blocks):
      return blockquote { blocks.markup(loweringHeadings: shift, addresses) }
    case .list(let start, let items):
      let content = Markup.group(
        items.map { item in li { MarkdownBlock.item(item, shift, addresses) } })
      guard let start else { return .element("ul", [], content) }
      let first: [Attribute] = start == 1 ? [] : [Attribute("start", String(start))]
      return .element("ol", first, content)
    case .code(let text): return .element("pre", [], .element("code", [], .text(text)))
    case .table(let head, let rows): return MarkdownBlock.table(head, rows, addresses)
    case .rule: return hr()
    }
  }

  /// An item of one paragraph is set without it, as a tight list is.
  private static func item(
    _ blocks: [MarkdownBlock], _ shift: Int, _ addresses: MarkdownAddresses
  ) -> Markup {
    if case .paragraph(let line) = blocks.first {
      return .group([
        line.markup(addresses),
        Array(blocks.dropFirst()).markup(loweringHeadings: shift, addresses),
      ])
    }
    return blocks.markup(loweringHeadings: shift, addresses)
  }

  private static func table(
    _ head: [[MarkdownInline]], _ rows: [[[MarkdownInline]]], _ addresses: MarkdownAddresses
  ) -> Markup {
    Markup.element(
      "table", [],
      .group([
        thead { tr { for cell in head { th { cell.markup(addresses) } } } },
        rows.isEmpty
          ? .nothing
          : tbody {
            for row in rows { tr { for cell in row { td { cell.markup(addresses) } } } }
          },
      ]))
  }

  private static func heading(_ level: Int) -> StaticString {
    switch level {
    case ...1: "h1"
    case 2: "h2"
    case 3: "h3"
    case 4: "h4"
    case 5: "h5"
    default: "h6"
    }
  }
}

extension MarkdownInline {
  fileprivate func markup(_ addresses: MarkdownAddresses) -> Markup {
    switch self {
    case .text(let text): return .text(text)
    case .emphasis(let inner): return .element("em", [], inner.markup(addresses))
    case .strong(let inner): return .element("strong", [], inner.markup(addresses))
    case .code(let text): return .element("code", [], .text(text))
    case .link(let address, let inner):
      guard let target = addresses.link(address) else { return inner.markup(addresses) }
      return .element(
        "a", [Attribute("href", target), .rel("noopener nofollow")], inner.markup(addresses))
    case .image(let address, let alt):
      if let source = addresses.picture(address) {
        return img(Attribute("src", source), .alt(alt))
      }
      // A sound is written as a picture is; where it comes along, its words lead to it.
      return MarkdownInline.link(address, [.text(alt)]).markup(addresses)
    case .lineBreak: return br()
    }
  }
}
