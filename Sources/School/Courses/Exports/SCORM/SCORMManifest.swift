import Core

/// `imsmanifest.xml`: the lessons in their order, units around them, and which files each has.
struct SCORMManifest {
  let book: CourseBook

  private static let packaging = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  private static let adl = "http://www.adlnet.org/xsd/adlcp_rootv1p2"

  var text: String {
    var xml = XMLText()
    xml.open(
      "manifest",
      [
        "xmlns": Self.packaging, "xmlns:adlcp": Self.adl,
        "identifier": "kurak-\(book.course.slug)-\(book.language.rawValue)",
        "version": String(book.course.version),
      ])
    xml.open("metadata")
    xml.element("schema", [:], "ADL SCORM")
    xml.element("schemaversion", [:], "1.2")
    xml.close("metadata")
    xml.open("organizations", ["default": "course"])
    xml.open("organization", ["identifier": "course"])
    xml.element("title", [:], book.title)
    items(&xml)
    xml.close("organization")
    xml.close("organizations")
    resources(&xml)
    xml.close("manifest")
    return xml.text
  }

  private func items(_ xml: inout XMLText) {
    var isInUnit = false
    for (place, chapter) in book.chapters.enumerated() {
      if let unit = book.course.unit(at: chapter.lesson) {
        if isInUnit { xml.close("item") }
        isInUnit = true
        xml.open("item", ["identifier": "unit-\(place + 1)"])
        xml.element("title", [:], unit.title.text(book.language))
      }
      xml.open(
        "item", ["identifier": "item-\(place + 1)", "identifierref": "sco-\(place + 1)"])
      xml.element("title", [:], chapter.text.title)
      xml.close("item")
    }
    if isInUnit { xml.close("item") }
  }

  private func resources(_ xml: inout XMLText) {
    xml.open("resources")
    for (place, chapter) in book.chapters.enumerated() {
      let page = CourseSCORM.page(chapter)
      xml.open(
        "resource",
        [
          "identifier": "sco-\(place + 1)", "type": "webcontent", "adlcp:scormtype": "sco",
          "href": page,
        ])
      let beside = [CourseSCORM.quiz(chapter)].compactMap(\.self)
      for file in [page] + beside + CourseSCORM.media(chapter).keys.sorted() {
        xml.empty("file", ["href": file])
      }
      xml.empty("dependency", ["identifierref": "shared"])
      xml.close("resource")
    }
    xml.open(
      "resource",
      ["identifier": "shared", "type": "webcontent", "adlcp:scormtype": "asset"])
    for file in [CourseSCORM.script, CourseSCORM.style] { xml.empty("file", ["href": file]) }
    xml.close("resource")
    xml.close("resources")
  }
}
