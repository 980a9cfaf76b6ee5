import Backup
import Core
import Database
import FoundationEssentials
import HTTP
import People
import Sodium
import Web

/// The administrator's page of backups and what can be done there.
struct BackupDesk: Sendable {
  let people: People
  let source: BackupSource
  /// An answer is held in memory whole; above this the command line makes the backup.
  private static let largest = 256 << 20

  var endpoints: [Endpoint] {
    [
      .page("/backup", for: .administrator, answers: BackupModel.self) { visit in
        try page(visit, FormState())
      },
      .form("/backup/key", for: .administrator, pace: .slow) { visit in
        try visit.submit(otherwise: { state in try page(visit, state) }) { _ in
          try makeKey(visit)
        }
      },
      .form("/backup/file", for: .administrator, pace: .slow) { visit in
        try visit.submit(otherwise: { state in try page(visit, state) }) { _ in
          try makeBackup(visit)
        }
      },
      .form("/backup/drill", for: .administrator) { visit in
        visit.done(try visit.perform(StartDrill()), backTo: visit.path("backup"))
      },
    ]
  }

  private func page(
    _ visit: Visit, _ state: FormState, showing pair: KeyPair? = nil
  ) throws -> Response {
    let model = try visit.read { tx in try BackupModel.find(visit, in: tx) }
    return visit.seen(
      model, as: BackupPage(model: model, shown: pair, state: state, visit: visit))
  }

  /// The secret key is in this one answer and nowhere else: in no outcome, no journal, no log.
  private func makeKey(_ visit: Visit) throws -> Response {
    try requireOneCommunity(visit)
    try people.confirm(visit, field: "password")
    let pair = KeyPair()
    let kept = try visit.perform(KeepBackupKey(publicKey: pair.publicKey))
    // The form was sent before, and the key that is kept is the one that was shown then.
    guard kept == KeepBackupKey.outcome(of: pair.publicKey) else {
      throw DomainError.rule(Message("house.backup.key.gone"))
    }
    let model = try visit.read { tx in try BackupModel.find(visit, in: tx) }
    return visit.show(
      BackupPage(model: model, shown: pair, state: FormState(), visit: visit))
  }

  private func makeBackup(_ visit: Visit) throws -> Response {
    try requireOneCommunity(visit)
    guard let key = try visit.read({ tx in try BackupKeyRecord.find(in: tx) }) else {
      throw DomainError.rule(Message("house.backup.fault.no-key"))
    }
    let bytes = try bytes(sealedFor: key, at: visit.now)
    _ = try visit.perform(NoteBackup())
    return .file(.binary, named: "kurak-\(visit.now.day.iso).backup", bytes)
  }

  private func bytes(sealedFor key: [UInt8], at now: Instant) throws -> [UInt8] {
    let path =
      FileManager.default.temporaryDirectory.path + "/kurak-\(UUID().uuidString).backup"
    defer { try? FileManager.default.removeItem(atPath: path) }
    do {
      guard try source.place.size() <= BackupDesk.largest else {
        throw DomainError.rule(Message("house.backup.fault.too-large"))
      }
      let made = try source.write(to: path, for: key, at: now)
      guard made.bytes <= BackupDesk.largest,
        let data = FileManager.default.contents(atPath: path)
      else { throw DomainError.rule(Message("house.backup.fault.too-large")) }
      return [UInt8](data)
    } catch let fault as BackupFault {
      throw DomainError.rule(
        Message("house.backup.fault.failed", .text(fault.description)))
    }
  }

  private func requireOneCommunity(_ visit: Visit) throws {
    guard try visit.read({ tx in try BackupModel.isAlone(in: tx) }) else {
      throw DomainError.rule(Message("house.backup.many"))
    }
  }
}
