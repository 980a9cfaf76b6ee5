import Core
import Markup

/// What an EPUB says of itself: its title, its files, and the order in which they are read.
struct EPUBPackage {
  let epub: CourseEPUB

  private var book: CourseBook { epub.book }
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
    let name = "kurak:\(book.course.slug):\(book.course.version):\(language)"
    return .element(
      "metadata", [Attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")],
      .group([
        .element("dc:identifier", [.id("id")], .text(name)),
        .element("dc:title", [], .text(book.title)),
        .element("dc:language", [], .text(language)),
        .element("dc:publisher", [], .text("Kurak")),
        book.summary.isEmpty ? .nothing : .element("dc:description", [], .text(book.summary)),
        property("dcterms:modified", modified),
        property("schema:accessMode", "textual"),
        epub.pictures.isEmpty ? .nothing : property("schema:accessMode", "visual"),
        property("schema:accessModeSufficient", "textual"),
        property("schema:accessibilityFeature", "structuralNavigation"),
        property("schema:accessibilityFeature", "alternativeText"),
        property("schema:accessibilityHazard", "none"),
        property("schema:accessibilitySummary", book.say("books.accessibility")),
      ]))
  }

  private func property(_ name: String, _ value: String) -> Markup {
    .element("meta", [Attribute("property", name)], .text(value))
  }

  /// The last month in which its law was read: a course says no other date, and a clock's would
  /// make the same course another file every time.
  private var modified: String {
    let months = book.chapters.compactMap { chapter -> Month? in chapter.text.lawChecked }
    return "\(months.map(\.iso).max() ?? "2026-03")-01T00:00:00Z"
  }

  private var manifest: Markup {
    var items = [
      item("nav", "nav.xhtml", "application/xhtml+xml", properties: "nav"),
      item("style", "style.css", "text/css"),
      item("title", "title.xhtml", "application/xhtml+xml"),
    ]
    for (place, chapter) in book.chapters.enumerated() {
      items.append(
        item("lesson-\(place + 1)", "\(chapter.lesson.slug).xhtml", "application/xhtml+xml"))
    }
    if epub.hasAnswers { items.append(item("answers", "answers.xhtml", "application/xhtml+xml")) }
    for (place, picture) in epub.pictures.enumerated() {
      items.append(item("picture-\(place + 1)", picture.path, picture.type))
    }
    return .element("manifest", [], .group(items))
  }

  private func item(
    _ id: String, _ address: String, _ type: String, properties: String? = nil
  ) -> Markup {
    let more = properties.map { [Attribute("properties", $0)] } ?? []
    return .element(
      "item", [.id(id), Attribute("href", address), Attribute("media-type", type)] + more, nil)
  }

  private var spine: Markup {
    let ids =
      ["title", "nav"] + book.chapters.indices.map { "lesson-\($0 + 1)" }
      + (epub.hasAnswers ? ["answers"] : [])
    return .element(
      "spine", [], .group(ids.map { .element("itemref", [Attribute("idref", $0)], nil) }))
  }
}
