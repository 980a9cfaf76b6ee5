import Core
import Database
import Web

/// Writes the text of a draft, or writes it anew; how it stood before stays to be read.
package struct WriteDraft: Command {
  package static let name = "write-draft"
  package static let access = JointProcess.makers
  package var process: ID<JointProcess>
  /// The version that was before her eyes; none at first.
  package var base: Int
  package var words: String
  package var language: Language
  package var why: String

  package init(
    _ words: String, of process: ID<JointProcess>, from base: Int = 0, in language: Language,
    why: String = ""
  ) {
    self.words = words
    self.process = process
    self.base = base
    self.language = language
    self.why = why
  }

  /// Gives the number of the version that stands now.
  package func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Int {
    let known = try JointProcess.find(process, community: actor.community, in: tx)
    guard known.template.hasDraft else { throw DomainError.notFound }
    let last = try DraftText.heads(of: process, community: actor.community, in: tx).first
    guard base == last?.number ?? 0 else {
      throw DomainError.rule(Message("proposals.rule.changed-meanwhile"))
    }
    try check(isPublic: known.isPublic && last != nil)
    let before = try DraftText.find(base, of: process, community: actor.community, in: tx)
    if before?.words == words, before?.language == language { return base }
    guard base < DraftText.mostVersions else {
      throw DomainError.rule(Message("proposals.rule.versions", .number(DraftText.mostVersions)))
    }
    try tx.insert(
      into: DraftText.table, DraftText.id(process, base + 1),
      [
        "community": actor.community, "process": process, "number": base + 1,
        "language": language, "words": words, "why": why, "made_by": actor.person,
        "made_at": actor.now,
      ])
    return base + 1
  }

  /// Once everybody reads it nothing in it changes without a reason.
  private func check(isPublic: Bool) throws {
    var faults: [Fault] = []
    if words.isEmpty { faults.append(Fault("words", Message("web.fault.required"))) }
    if words.unicodeScalars.count > DraftText.most {
      faults.append(Fault("words", Message("web.fault.too-long", .number(DraftText.most))))
    }
    if isPublic && why.isEmpty { faults.append(Fault("why", Message("web.fault.required"))) }
    if !faults.isEmpty { throw DomainError.invalid(faults) }
  }
}
