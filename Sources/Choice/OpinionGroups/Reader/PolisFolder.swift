/// The files of a Polis export, wherever the argument points into it.
///
/// Source: the files of compdemocracy/openData on GitHub, read in 2026.
public struct PolisFolder {
  private let votes: (path: String, bytes: [UInt8])
  private let comments: (path: String, bytes: [UInt8])?

  /// Which file is wrong, and where.
  public struct Fault: Error, Sendable, CustomStringConvertible {
    /// The file, as it was asked for.
    public let path: String
    /// What is wrong with it, and in which row.
    public let error: PolisExportError
    /// One line for a terminal.
    public var description: String { "\(path): \(error)" }
  }

  /// A folder, or a file of votes in it, opened by `read`; nil where no votes can be opened.
  ///
  /// Whatever `read` throws counts as a file that is not there. Time that of reading.
  public init?(_ source: String, reading read: (_ path: String) throws -> [UInt8]) {
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
  ///
  /// Throws which file is wrong, and where. Time linear in the bytes.
  public var conversation: Conversation {
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
