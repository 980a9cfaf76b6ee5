import Core
import Database
import Web

/// Puts the files of a course into a draft of its own: a new one, a copy of one that ships, or one
/// that came as a package.
package struct TakeCourse: Command {
  package static let name = "take-course"
  package static let access = Access.staff

  package let folder: CourseFolder
  /// The slugs that ship with the program.
  let taken: Set<String>

  package init(_ folder: CourseFolder, besides taken: Set<String>) {
    self.folder = folder
    self.taken = taken
  }

  /// Gives back the slug of the draft: the folder's name, with a number where that is taken.
  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> String {
    guard folder.files.count <= AuthoredCourse.fileLimit,
      folder.size <= AuthoredCourse.sizeLimit,
      folder.paths.allSatisfy(CourseFolder.isPath)
    else { throw DomainError.rule(Message("authoring.course.too-much")) }
    let slug = try freeSlug(actor.community, in: tx)
    var head = DraftHead(folder.text("course.md") ?? "")
    head.version = 1
    let id = ID<AuthoredCourse>.derived("authored-course", actor.command)
    try tx.insert(
      into: AuthoredCourse.table, id,
      [
        "community": actor.community, "slug": slug, "title": head.title, "published": 0,
        "changed_at": actor.now,
      ])
    let editor = try DraftEditor(slug, by: actor, in: tx)
    for path in folder.paths where path != "course.md" {
      try editor.write(path, folder.files[path] ?? [], in: tx)
    }
    try editor.write(head, in: tx)
    return slug
  }

  private func freeSlug(
    _ community: ID<Community>, in tx: borrowing Transaction<Writes>
  ) throws -> String {
    let stem = Lesson.isSlug(folder.name) ? String(folder.name.prefix(70)) : "course"
    var slug = stem
    var number = 1
    while try taken.contains(slug)
      || AuthoredCourse.first(slug, community: community, in: tx) != nil
      || !KeptCourse.all(of: slug, community: community, in: tx).isEmpty
    {
      number += 1
      slug = "\(stem)-\(number)"
    }
    return slug
  }
}
