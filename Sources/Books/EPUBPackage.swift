import Core
import Localization
import Markup

/// What an EPUB says of itself: its title, its files, and the order in which they are read.
struct EPUBPackage {
  let book: EPUB

  private var language: String { book.language.tag }

  var bytes: [UInt8] {
    let document = Markup.element(
      "package",
      [
        Attribute("xmlns", "http://www.idpf.org/2007/opf"), Attribute("version", "3.0"),
        Attribute("unique-identifier", "id"), Attribute("xml:lang", language),
      ], .group([metadata, manifest, spine]))
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) + document.renderedAsXML()
  }

  private var metadata: Markup {
    .element(
      "metadata", [Attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")],
      .group([
        .element("dc:identifier", [.id("id")], .text(book.identifier)),
        .element("dc:title", [], .text(book.title)),
        .element("dc:language", [], .text(language)),
        .element("dc:publisher", [], .text("Kurak")),
        book.summary.isEmpty ? .nothing : .element("dc:description", [], .text(book.summary)),
        property("dcterms:modified", "\(book.month?.iso ?? "2026-03")-01T00:00:00Z"),
        property("schema:accessMode", "textual"),
        book.pictures.isEmpty ? .nothing : property("schema:accessMode", "visual"),
        property("schema:accessModeSufficient", "textual"),
        property("schema:accessibilityFeature", "structuralNavigation"),
        property("schema:accessibilityFeature", "alternativeText"),
        property("schema:accessibilityHazard", "none"),
        property("schema:accessibilitySummary", book.words(Message("books.accessibility"))),
      ]))
  }

  private func property(_ name: String, _ value: String) -> Markup {
    .element("meta", [Attribute("property", name)], .text(value))
  }

  private var manifest: Markup {
    .element(
      "manifest", [],
      .group(
        [
          item("nav", "nav.xhtml", EPUBPackage.page, properties: "nav"),
          item("style", "style.css", "text/css"),
          item("title", "title.xhtml", EPUBPackage.page),
        ]
          + book.chapters.enumerated().map { place, chapter in
            item("chapter-\(place + 1)", "\(chapter.name).xhtml", EPUBPackage.page)
          }
          + book.pictures.enumerated().map { place, picture in
            item("picture-\(place + 1)", picture.path, picture.type)
          }))
  }

  private static let page = "application/xhtml+xml"

  private func item(
    _ id: String, _ address: String, _ type: String, properties: String? = nil
  ) -> Markup {
    let more = properties.map { [Attribute("properties", $0)] } ?? []
    return .element(
      "item", [.id(id), Attribute("href", address), Attribute("media-type", type)] + more, nil)
  }

  private var spine: Markup {
    let ids = ["title", "nav"] + book.chapters.indices.map { "chapter-\($0 + 1)" }
    return .element(
      "spine", [], .group(ids.map { .element("itemref", [Attribute("idref", $0)], nil) }))
  }
}
