import Core
import Database
import HTTP
import Localization
import Web

/// Taking a course out of a foreign file: looked at first, then a draft of its own.
extension School {
  /// The archive's own limit, and room for the form around it.
  static let courseUploadLimit = 33 << 20

  var courseImportEndpoints: [Endpoint] {
    [
      .page("/authoring/imports/new", for: .staff, answers: EmptyModel.self) { visit in
        uploadPage(visit, FormState())
      },
      .form(
        "/authoring/imports", for: .staff, pace: .slow, bodyLimit: School.courseUploadLimit
      ) { visit in try upload(visit) },
      .page(
        "/authoring/imports/{import}", for: .staff, answers: CourseImportModel.self, pace: .slow
      ) { visit in try preview(visit, FormState()) },
      .form("/authoring/imports/{import}/confirm", for: .staff, pace: .slow) { visit in
        try confirm(visit)
      },
      .form("/authoring/imports/{import}/drop", for: .staff) { visit in
        let (id, community) = (try visit.id("import", as: CourseImport.self), try visit.community)
        _ = try visit.read { tx in try CourseImport.find(id, community: community, in: tx) }
        try visit.environment.database.write { tx in
          try CourseImport.drop(id, community: community, in: tx)
        }
        return visit.done(Done(), backTo: visit.authoring.courses)
      },
    ]
  }

  private func uploadPage(_ visit: Visit, _ state: FormState) -> Response {
    visit.seen(EmptyModel(), as: CourseUploadPage(state: state, visit: visit))
  }

  /// Reads the file once before it is kept: what cannot be taken at all is refused here.
  private func upload(_ visit: Visit) throws -> Response {
    let community = try visit.community
    return try visit.submit(otherwise: { state in uploadPage(visit, state) }) { form in
      guard let file = form.form.file("file"), !file.bytes.isEmpty else {
        throw DomainError.invalid([Fault("file", Message("books.fault.no-file"))])
      }
      let name = String(Normalize.name(file.name).prefix(200))
      // The same form sent twice is one import.
      let found = CourseImport(
        id: .derived("course-import", try visit.actor().command),
        fileName: name.isEmpty ? "zip" : name,
        language: form.form["language"].flatMap(Language.init(rawValue:)), bytes: file.bytes,
        course: nil)
      _ = try read(found, visit)
      try visit.environment.database.write { tx in
        try found.keep(in: community, at: visit.now, tx: tx)
      }
      return visit.done(found.id, backTo: visit.courseImports.preview(found.id))
    }
  }

  private func preview(_ visit: Visit, _ state: FormState) throws -> Response {
    let found = try found(visit)
    if let course = found.course { return .redirect(to: visit.authoring.course(course)) }
    let model = CourseImportModel(
      found, try read(found, visit), page: visit.pageNumber, visit.words)
    return visit.seen(model, as: CourseImportPage(model: model, state: state, visit: visit))
  }

  private func confirm(_ visit: Visit) throws -> Response {
    let (found, community) = (try found(visit), try visit.community)
    // Sent twice, it is one course.
    if let course = found.course {
      return visit.done(course, backTo: visit.authoring.course(course))
    }
    return try visit.submit(otherwise: { state in try preview(visit, state) }) { _ in
      let folder = try read(found, visit).folder
      let slug = try visit.perform(TakeCourse(folder, besides: shippedSlugs))
      try visit.environment.database.write { tx in
        try found.become(slug, in: community, tx: tx)
      }
      return visit.done(slug, backTo: visit.authoring.course(slug))
    }
  }

  private func found(_ visit: Visit) throws -> CourseImport {
    let (id, community) = (try visit.id("import", as: CourseImport.self), try visit.community)
    return try visit.read { tx in try CourseImport.find(id, community: community, in: tx) }
  }

  private func read(_ found: CourseImport, _ visit: Visit) throws -> TakenCourse {
    try TakenCourse.read(found.bytes, named: found.fileName, in: found.language) {
      visit.environment.catalog[$0]
    }
  }
}

/// Where the imports of courses are.
struct CourseImportPath {
  let visit: Visit

  var new: URLPath { visit.path("authoring", "imports", "new") }
  var all: URLPath { visit.path("authoring", "imports") }
  func preview(_ id: ID<CourseImport>) -> URLPath {
    visit.path("authoring", "imports", id.description)
  }
  func preview(_ id: ID<CourseImport>, page: Int) -> URLPath {
    visit.path("authoring", "imports", id.description, query: [("page", String(page))])
  }
  func confirm(_ id: ID<CourseImport>) -> URLPath {
    visit.path("authoring", "imports", id.description, "confirm")
  }
  func drop(_ id: ID<CourseImport>) -> URLPath {
    visit.path("authoring", "imports", id.description, "drop")
  }
}

extension Visit {
  var courseImports: CourseImportPath { CourseImportPath(visit: self) }
}
