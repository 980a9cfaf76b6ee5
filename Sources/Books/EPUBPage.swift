import Core
import Markup

/// One document of a book.
struct EPUBPage {
  let language: Language
  let title: String
  let content: Markup

  init(language: Language, title: String, @MarkupBuilder content: () -> Markup) {
    self.language = language
    self.title = title
    self.content = content()
  }

  var bytes: [UInt8] {
    let document = html(
      Attribute("xmlns", "http://www.w3.org/1999/xhtml"),
      Attribute("xmlns:epub", "http://www.idpf.org/2007/ops"), .lang(language.tag),
      Attribute("xml:lang", language.tag)
    ) {
      head {
        Markup.element("title", [], .text(title))
        link(.rel("stylesheet"), .type("text/css"), Attribute("href", "style.css"))
      }
      Markup.element("body", [], content)
    }
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n".utf8)
      + document.renderedAsXML()
  }
}
