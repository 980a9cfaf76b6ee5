import Core
import JSON
import Localization
import Web

/// What would become of a foreign file, and what of it cannot be taken.
struct CourseImportModel: JSONModel {
  struct Line: JSONModel {
    let text: String
    static let fields: [JSONField<Self>] = [.init("text") { $0.text }]
  }

  let id: ID<CourseImport>
  let fileName: String
  let taken: TakenCourse
  /// The lines of this page of the list.
  let notes: [Line]
  let paging: Paging

  init(_ found: CourseImport, _ taken: TakenCourse, page: Int, _ words: Localizer) {
    id = found.id
    fileName = found.fileName
    self.taken = taken
    paging = Paging(page: page, total: taken.notes.count)
    notes = taken.notes.dropFirst(paging.offset).prefix(Paging.size).map {
      Line(text: $0.text(words))
    }
  }

  static let fields: [JSONField<Self>] = [
    .init("id") { $0.id }, .init("fileName") { $0.fileName },
    .init("kind") { $0.taken.kind.rawValue }, .init("language") { $0.taken.language },
    .init("title") { $0.taken.title }, .init("lessons") { $0.taken.rows },
    .init("notTaken") { $0.notes }, .init("page") { $0.paging.page },
    .init("totalNotTaken") { $0.paging.total },
  ]
}

extension TakenCourse.Row: JSONModel {
  package static let fields: [JSONField<Self>] = [
    .init("from") { $0.place }, .init("lesson") { $0.lesson }, .init("title") { $0.title },
    .init("words") { $0.words }, .init("questions") { $0.questions },
    .init("pictures") { $0.pictures },
  ]
}
