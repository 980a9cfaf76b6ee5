import Backup
import Database

/// A place of data as the words of a command name it: `sqlite:DIR`, `DIR` or `postgres://…`.
enum NamedPlace {
  case folder(String)
  case postgres(String)

  init(_ word: String) throws {
    if ["postgres://", "postgresql://"].contains(where: { word.hasPrefix($0) }) {
      self = .postgres(word)
      return
    }
    let path = word.hasPrefix("sqlite:") ? String(word.dropFirst("sqlite:".count)) : word
    guard !path.isEmpty, !path.contains("://") else {
      throw Complaint("a place is sqlite:DIR or postgres://…, not \(word)", code: 2)
    }
    self = .folder(path)
  }
}

/// Says in one sentence, with its exit code, why data could not be copied.
func complaining<Result>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let fault as BackupFault {
    if case .newerSchema = fault { throw Complaint(fault.description, code: 4) }
    throw Complaint(fault.description)
  } catch DatabaseError.inUse(let path) {
    throw Complaint("another kurak works at \(path); stop it first", code: 3)
  } catch DatabaseError.refused(_, let message, _) {
    // The address itself may hold a password.
    throw Complaint("cannot use the database: \(message)")
  } catch DatabaseError.engine(_, let message, _) {
    throw Complaint("cannot use the data: \(message)")
  }
}
