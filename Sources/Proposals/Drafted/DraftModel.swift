import Core
import Database
import JSON
import Web

/// A version of a draft as its page shows it, with the one before it.
struct DraftModel: JSONModel {
  let process: JointProcess
  /// Nothing where nobody has written it yet.
  let text: DraftText?
  let before: DraftText?
  let heads: [DraftHead]

  var isLatest: Bool { text?.number == heads.first?.number }

  static let fields: [JSONField<Self>] = [
    .init("process") { $0.process.id }, .init("draft") { $0.text },
    .init("versions") { $0.heads },
  ]

  /// The latest version, unless another is asked for; of other processes there is none.
  static func read(
    _ id: ID<JointProcess>, number: Int?, for viewer: Viewer,
    in tx: borrowing Transaction<some Any>
  ) throws -> DraftModel {
    guard let community = viewer.community else { throw DomainError.notFound }
    let process = try JointProcess.find(id, community: community, for: viewer, in: tx)
    guard process.template.hasDraft else { throw DomainError.notFound }
    let heads = try DraftText.heads(of: id, community: community, in: tx)
    let wanted = number ?? heads.first?.number ?? 0
    let text = try DraftText.find(wanted, of: id, community: community, in: tx)
    guard text != nil || number == nil else { throw DomainError.notFound }
    return DraftModel(
      process: process, text: text,
      before: try DraftText.find(wanted - 1, of: id, community: community, in: tx),
      heads: heads)
  }
}
