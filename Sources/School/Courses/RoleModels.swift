import Core
import Database
import JSON
import Web

/// A story of a woman who did it, as a lesson shows it: its name and the way to it, nothing more.
///
/// A lesson may be kept on a phone, and what is kept there cannot be called back.
package struct RoleModel: JSONModel {
  package let title: String
  package let language: Language
  /// After the language of the page.
  package let path: [String]

  package init(title: String, language: Language, path: [String]) {
    self.title = title
    self.language = language
    self.path = path
  }

  package static let fields: [JSONField<Self>] = [
    .init("title") { $0.title }, .init("language") { $0.language },
    .init("path") { $0.path.joined(separator: "/") },
  ]
}

/// What the school may know of stories: those that stand in a lesson, as far as their tellers let
/// this reader see them.
///
/// Rooms do not know one another, so whoever composes the house says it.
package protocol RoleModels: Sendable {
  func all<Mode>(
    in lesson: String, of course: String, for viewer: Viewer,
    in tx: borrowing Transaction<Mode>
  ) throws -> [RoleModel]
}

/// A school in a house without stories.
package struct NoRoleModels: RoleModels {
  package init() {}

  package func all<Mode>(
    in lesson: String, of course: String, for viewer: Viewer,
    in tx: borrowing Transaction<Mode>
  ) throws -> [RoleModel] { [] }
}
