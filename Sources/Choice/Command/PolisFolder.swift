/// The files of a Polis export, wherever the argument points into it.
struct PolisFolder {
  private let votes: (path: String, bytes: [UInt8])
  private let comments: (path: String, bytes: [UInt8])?

  /// Which file is wrong, and where.
  struct Fault: Error, CustomStringConvertible {
    let path: String
    let error: PolisExportError
    var description: String { "\(path): \(error)" }
  }

  /// Nil where no votes can be opened.
  init?(_ source: String, reading read: (_ path: String) throws -> [UInt8]) {
    let folder = source.hasSuffix("/") ? String(source.dropLast()) : source
    let places = [source, folder + "/votes.csv", folder + "/participants-votes.csv"]
    var found: (path: String, bytes: [UInt8])?
    for path in places where found == nil {
      if let bytes = try? read(path) { found = (path, bytes) }
    }
    guard let found else { return nil }
    votes = found
    let parts = found.path.split(separator: "/", omittingEmptySubsequences: false)
    let path = (parts.dropLast() + ["comments.csv"]).joined(separator: "/")
    comments = (try? read(path)).map { (path, $0) }
  }

  /// What the votes and comments say.
  var conversation: Conversation {
    get throws(Fault) {
      var box: VoteBox
      do { box = try PolisExport.box(votes.bytes) } catch {
        throw Fault(path: votes.path, error: error)
      }
      if let comments {
        do { try PolisExport.describe(comments.bytes, in: &box) } catch {
          throw Fault(path: comments.path, error: error)
        }
      }
      return box.conversation()
    }
  }
}
