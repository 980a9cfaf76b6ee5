/// A piece of HTML as a value: built by components, escaped once on writing.
package indirect enum Markup: Sendable {
  case text(String)
  /// Bytes that are HTML already; only Markdown and Web may make one (a check looks).
  case raw(String)
  case element(StaticString, [Attribute], Markup?)
  case group([Markup])

  package static let nothing = Markup.group([])
}

/// One attribute; its name comes from the source, never from a user.
package struct Attribute: Sendable {
  let name: StaticString
  let value: String?

  package init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value
  }
}

/// A part of a page: a struct of what it shows and how.
package protocol Component {
  @MarkupBuilder var body: Markup { get }
}

/// Lets components be written as HTML reads.
@resultBuilder
package enum MarkupBuilder {
  package static func buildExpression(_ text: String) -> Markup { .text(text) }
  package static func buildExpression(_ markup: Markup) -> Markup { markup }
  package static func buildExpression(_ markup: Markup?) -> Markup { markup ?? .nothing }
  package static func buildExpression(_ component: some Component) -> Markup { component.body }
  package static func buildBlock() -> Markup { .nothing }
  package static func buildBlock(_ part: Markup) -> Markup { part }
  package static func buildBlock(_ parts: Markup...) -> Markup { .group(parts) }
  package static func buildOptional(_ part: Markup?) -> Markup { part ?? .nothing }
  package static func buildEither(first part: Markup) -> Markup { part }
  package static func buildEither(second part: Markup) -> Markup { part }
  package static func buildArray(_ parts: [Markup]) -> Markup { .group(parts) }
}
