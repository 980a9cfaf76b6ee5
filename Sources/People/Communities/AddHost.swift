import Core
import Database
import Web

/// Adds a host that was not there when the village was set up.
package struct AddHost: Command {
  package static let name = "add-host"
  package static let access = Access.staff

  package let kind: HostRecord.Kind
  package let hostName: Translated

  package init(_ kind: HostRecord.Kind, _ name: Translated) {
    self.kind = kind
    hostName = name
  }

  package func perform(
    by actor: Actor, in tx: borrowing Transaction<Writes>
  ) throws -> ID<HostRecord> {
    guard !hostName.isEmpty else {
      throw DomainError.invalid([Fault("name.ky", Message("web.fault.one-language"))])
    }
    let known = try HostRecord.all(of: actor.community, in: tx).count
    guard known < HostRecord.most else {
      throw DomainError.rule(Message("people.host.fault.most", .number(HostRecord.most)))
    }
    let id = ID<HostRecord>.make(at: actor.now)
    try tx.insert(
      into: HostRecord.table, id,
      [
        "community": actor.community, "kind": kind, "name": hostName, "position": known,
      ])
    return id
  }
}

extension HostRecord {
  /// A page names them all.
  package static let most = 20
}
