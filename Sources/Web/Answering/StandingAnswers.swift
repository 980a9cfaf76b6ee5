import Core
import Database
import HTTP
import JSON
import Synchronization

/// Answers that say the same to everybody, kept while nothing in the journal has changed.
///
/// The hash of the journal's newest line names the state that a transaction sees, on every server
/// and on every copy of the database: an answer of another state is never taken for one of this.
package final class StandingAnswers: Sendable {
  struct Place: Hashable {
    let community: ID<Community>?
    let path: URLPath
  }

  /// Of what an answer is made: the journal up to a line, and the day of whoever asks.
  struct State: Equatable {
    let head: [UInt8]
    let day: Day
  }

  private struct Kept {
    var answers: [Place: (state: State, file: TaggedFile)] = [:]
    var size = 0
  }

  private let kept = Mutex(Kept())
  /// So many bytes are kept at most.
  private let limit: Int
  /// What an answer takes up besides its bytes, about: a thousand empty ones are not nothing.
  private static let aside = 512

  package init(limit: Int = 8 << 20) { self.limit = limit }

  func answer(at place: Place, of state: State) -> TaggedFile? {
    kept.withLock { kept in
      kept.answers[place].flatMap { $0.state == state ? $0.file : nil }
    }
  }

  func keep(_ file: TaggedFile, at place: Place, of state: State) {
    let size = Self.size(file)
    guard size <= limit else { return }
    kept.withLock { kept in
      kept.size -= kept.answers.removeValue(forKey: place).map { Self.size($0.file) } ?? 0
      // Which of them are asked for again shows soon enough.
      if kept.size + size > limit { kept = Kept() }
      kept.answers[place] = (state, file)
      kept.size += size
    }
  }

  private static func size(_ file: TaggedFile) -> Int { file.bytes.count + aside }
}

extension Visit {
  /// Answers a program, from memory where what everybody is told still stands.
  ///
  /// The model may be made of journalled rows, of the path and of the day, and of nothing else; what
  /// is not for everybody is made anew for each reader.
  package func standing<Model: JSONValue>(
    at path: URLPath,
    _ read: (borrowing Transaction<Reads>) throws -> (model: Model, isForEverybody: Bool)
  ) throws -> Response {
    let place = StandingAnswers.Place(community: viewer.community, path: path)
    return try self.read { tx in
      let state = StandingAnswers.State(head: try tx.journalHead() ?? [], day: now.day)
      if let known = environment.answers.answer(at: place, of: state) {
        return known.response(to: request)
      }
      let (model, isForEverybody) = try read(tx)
      guard isForEverybody else { return Response(.json, model.jsonBytes) }
      let file = TaggedFile(.json, model.jsonBytes)
      environment.answers.keep(file, at: place, of: state)
      return file.response(to: request)
    }
  }
}
