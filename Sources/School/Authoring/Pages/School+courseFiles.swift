import Core
import HTTP
import Web

/// Pictures, sounds and papers: laying them beside a lesson, and serving them.
extension School {
  var courseFileEndpoints: [Endpoint] {
    [
      .form(
        "/authoring/{course}/lessons/{lesson}/files", for: .staff, pace: .slow,
        bodyLimit: CourseMedia.greatest + (1 << 20)
      ) { visit in try layFile(visit) },
      .form("/authoring/{course}/lessons/{lesson}/file-removal", for: .staff) { visit in
        let (slug, lesson) = (try visit.text("course"), try visit.text("lesson"))
        let done = try visit.perform(
          TakeFileAway(course: slug, lesson: lesson, fileName: visit.form["name"] ?? ""))
        return visit.done(done, backTo: visit.authoring.lesson(lesson, of: slug))
      },
      .file("/authoring/{course}/lessons/{lesson}/files/{name}", for: .staff) { visit in
        try draftFile(visit)
      },
      .file(
        "/courses/{course}/files/{version}/{lesson}/{name}", for: .anyone, place: .root
      ) { visit in try courseFile(visit) }.kept(),
    ]
  }

  private func layFile(_ visit: Visit) throws -> Response {
    let (slug, lesson) = (try visit.text("course"), try visit.text("lesson"))
    return try visit.submit(otherwise: { state in try lessonText(visit, state) }) { form in
      let words = form.translated("words", limit: 300, isRequired: false)
      let file = form.form.file("file")
      let media = file.flatMap { CourseMedia($0.bytes) }
      if media == nil {
        form.fault("file", Message("authoring.file.fault.kind"))
      } else if let file, let media, file.bytes.count > media.limit {
        form.fault("file", Message("authoring.file.fault.size", .number(media.limit >> 20)))
      }
      if words.isEmpty { form.fault("words.ky", Message("authoring.file.fault.words")) }
      try form.finish()
      let name = try visit.perform(
        LayFile(
          course: slug, lesson: lesson, fileName: file?.name ?? "", bytes: file?.bytes ?? [],
          words: words, isPlaced: form.flag("place")))
      return visit.done(name, backTo: visit.authoring.lesson(lesson, of: slug))
    }
  }

  private func draftFile(_ visit: Visit) throws -> Response {
    let (slug, community) = (try visit.text("course"), try visit.community)
    let (lesson, name) = (try visit.text("lesson"), try visit.text("name"))
    let bytes = try visit.read { tx in
      let course = try AuthoredCourse.find(slug, community: community, in: tx)
      let file = try course.draftFiles(in: tx)["\(lesson)/media/\(name)"]
      return try file.flatMap { try CourseBlob.bytes($0.blob, community: community, in: tx) }
    }
    return try served(bytes, name: name)
  }

  /// A file of a version, which never changes: a browser may keep it.
  private func courseFile(_ visit: Visit) throws -> Response {
    let (slug, community) = (try visit.text("course"), try visit.community)
    let (lesson, name) = (try visit.text("lesson"), try visit.text("name"))
    guard let version = Int(try visit.text("version")), version > 0 else {
      throw DomainError.notFound
    }
    let path = "\(lesson)/media/\(name)"
    let bytes = try visit.read { tx in
      if let written = try AuthoredCourse.first(slug, community: community, in: tx) {
        return try written.file(path, version: version, in: tx)
      }
      return try shippedFile(path, slug, version: version, community: community, in: tx)
    }
    var response = try served(bytes, name: name)
    response.headers.set("Cache-Control", "private, max-age=31536000, immutable")
    return response
  }

  /// The type is told by the bytes; a paper is kept, never shown inside this site.
  private func served(_ bytes: [UInt8]?, name: String) throws -> Response {
    guard let bytes, let media = CourseMedia(bytes) else { throw DomainError.notFound }
    var response =
      media.kind == .paper
      ? Response.file(media.type, named: name, bytes) : Response(media.type, bytes)
    response.headers.set("Content-Security-Policy", "default-src 'none'; sandbox")
    return response
  }
}
