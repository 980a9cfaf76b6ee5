import Core
import XML

/// Takes the items of a SCORM 1.2 package in their order: its pages, never its programs.
struct SCORMReader {
  static let manifest = "imsmanifest.xml"
  private static let deepest = 20

  let files: ForeignFiles
  private var course = ForeignCourse(title: "")
  private var resources: [String: XMLElement] = [:]
  private var taken: Set<String> = []

  static func read(_ files: ForeignFiles) throws -> ForeignCourse {
    var reader = SCORMReader(files: files)
    try reader.read()
    return reader.course
  }

  private init(files: ForeignFiles) { self.files = files }

  private mutating func read() throws {
    let root: XMLElement
    do {
      root = try readXML(files[SCORMReader.manifest] ?? [])
    } catch {
      throw ForeignRefusal.fault("xml", .text(SCORMReader.manifest), .number(error.line))
    }
    try checkVersion(root)
    for resource in root.first("resources")?.all("resource") ?? [] {
      if let id = resource["identifier"] { resources[id] = resource }
    }
    guard let organization = organization(of: root) else {
      throw ForeignRefusal.fault("scorm-no-items")
    }
    course.title = InlineTidying.collapse(organization.first("title")?.text ?? "")
    if course.title.isEmpty {
      note(organization, "scorm.no-title")
      course.title = root["identifier"] ?? "SCORM"
    }
    for item in organization.all("item") { take(item, depth: 1) }
    course.note(SCORMReader.manifest, "scorm.runtime")
    noteRest()
  }

  private func checkVersion(_ root: XMLElement) throws {
    if resources(of: root, areOfType: "imsqti") { throw ForeignRefusal.fault("qti") }
    let version = InlineTidying.collapse(
      root.first("metadata")?.first("schemaversion")?.text ?? "1.2")
    guard version == "1.2" else { throw ForeignRefusal.fault("scorm-version", .text(version)) }
  }

  private func resources(of root: XMLElement, areOfType start: String) -> Bool {
    root.first("resources")?.all("resource")
      .contains { ($0["type"] ?? "").hasPrefix(start) } ?? false
  }

  private mutating func organization(of root: XMLElement) -> XMLElement? {
    guard let all = root.first("organizations") else { return nil }
    let list = all.all("organization")
    let chosen = list.first { $0["identifier"] == all["default"] } ?? list.first
    for other in list where other != chosen {
      note(other, "scorm.other", .text(InlineTidying.collapse(other.first("title")?.text ?? "")))
    }
    return chosen
  }

  private mutating func take(_ item: XMLElement, depth: Int) {
    guard depth <= SCORMReader.deepest else { return note(item, "scorm.deep") }
    let title = InlineTidying.collapse(item.first("title")?.text ?? "")
    if let reference = item["identifierref"] { take(item, reference, title) }
    for rule in item.elements where !["title", "item", "metadata"].contains(rule.name) {
      if InlineTidying.collapse(rule.text).isEmpty { continue }
      note(rule, "scorm.rule", .text(rule.name), .text(InlineTidying.collapse(rule.text)))
    }
    for inner in item.all("item") { take(inner, depth: depth + 1) }
  }

  private mutating func take(_ item: XMLElement, _ reference: String, _ title: String) {
    guard let resource = resources[reference] else {
      return note(item, "scorm.no-resource", .text(title), .text(reference))
    }
    guard let address = resource["href"] else {
      return note(resource, "scorm.no-address", .text(title))
    }
    guard let path = ForeignFiles.resolve((resource["base"] ?? "") + address, from: "") else {
      return note(resource, "scorm.elsewhere", .text(address))
    }
    guard files.has(path) else {
      return note(resource, "scorm.missing", .text(title), .text(path))
    }
    guard ForeignFiles.isPage(path) else { return note(resource, "scorm.type", .text(path)) }
    guard taken.insert(path).inserted else { return note(item, "scorm.again", .text(path)) }
    let before = course.lessons.count
    course.take(path, in: files, title: title)
    if course.lessons.count > before { takeQuestions(of: resource) }
  }

  /// What our own export lays beside a page; of a page that was cut the last part asks.
  private mutating func takeQuestions(of resource: XMLElement) {
    for file in resource.all("file") {
      guard let address = file["href"], address.hasSuffix(CourseSCORM.quizEnding),
        let path = ForeignFiles.resolve((resource["base"] ?? "") + address, from: ""),
        let bytes = files[path]
      else { continue }
      do {
        let text = try ContentFile(path, in: CourseFolder("", files: [path: bytes]))
        course.lessons[course.lessons.count - 1].quiz = try QuizText(text)
      } catch let fault as CourseFault {
        course.notes.append(ForeignNote(path, line: fault.line, fault.reason))
      } catch { course.note(path, "not-utf8") }
    }
  }

  /// Pages that no item names stay behind, with everything that runs.
  private mutating func noteRest() {
    for path in files.paths where ForeignFiles.isPage(path) && !taken.contains(path) {
      course.note(path, "scorm.unnamed")
    }
  }

  private mutating func note(
    _ element: XMLElement, _ key: String, _ arguments: Message.Argument...
  ) {
    course.notes.append(
      ForeignNote(
        SCORMReader.manifest, line: element.line,
        Message(key: "books.note.\(key)", arguments: arguments)))
  }
}
