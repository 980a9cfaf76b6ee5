import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Sodium
import Testing
import Web

@testable import App

@Suite(.enabled(if: !TestEngine.isSQLite)) struct `Two servers on one database` {
  let whole: WholeHouse

  init() throws { whole = try WholeHouse() }

  private func address(of house: House) throws -> String {
    guard case .postgres(let address) = house.environment.database.place else {
      throw Complaint("not on PostgreSQL")
    }
    return address
  }

  /// Another `kurak serve` with a folder of its own and the same key.
  private func second(replica: String? = nil) throws -> House {
    let folder = whole.directory + "/second"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: whole.directory + "/secret.key", toPath: folder + "/secret.key")
    return try EmptyHouse.open(folder, database: try address(of: whole.house), replica: replica)
  }

  private func get(_ path: String, from house: House, as role: Role?) -> Response {
    var headers: Headers = ["Host": "kurak.test"]
    if let secret = role.flatMap({ whole.sessions[$0] }) {
      headers.set("Cookie", "kurak=\(secret)")
    }
    return house.respond(to: Request(.get, path, headers: headers))
  }

  @Test func `know the same sign-in and end it together`() throws {
    let other = try second()
    for house in [whole.house, other] {
      #expect(get("/ky/people", from: house, as: .administrator).status == 200)
      #expect(get("/ky/people", from: house, as: nil).status != 200)
    }
    try other.environment.database.write { tx in try tx.run("DELETE FROM session") }
    #expect(get("/ky/people", from: whole.house, as: .administrator).status != 200)
  }

  @Test func `take each other's forms`() throws {
    let other = try second()
    let secret = try #require(whole.sessions[.administrator])
    #expect(
      whole.house.environment.keys.formToken.make(for: secret)
        == other.environment.keys.formToken.make(for: secret))
  }

  @Test func `let one of them mind the clock, and the other when that one stops or dies`() throws {
    let other = try second()
    let clock = HouseClock(whole.house.environment, leaseMilliseconds: 600_000)
    let another = HouseClock(other.environment, leaseMilliseconds: 600_000)
    #expect(try clock.tick())
    #expect(try !another.tick())
    clock.stop()
    #expect(try another.tick())
    #expect(try !clock.tick())
    // It dies: nobody gives its lease back, and it runs out.
    try other.environment.database.write { tx in try tx.run("UPDATE lease SET ends_at = 1") }
    #expect(try clock.tick())
  }

  @Test func `show visitors what the replica holds, and everybody else the primary`() throws {
    let copy = try WholeHouse()
    try copy.house.environment.database.write { tx in
      try tx.run("UPDATE community SET village = replace(village, 'Айкөл', 'Көчүрмө')")
    }
    let house = try second(replica: try address(of: copy.house))
    #expect(get("/ky/", from: house, as: nil).text.contains("Көчүрмө"))
    let own = get("/ky/", from: house, as: .participant)
    #expect(own.status == 200 && !own.text.contains("Көчүрмө"))
  }

  @Test func `answer visitors from the primary while the replica is away`() throws {
    let house = try second(replica: "postgres://kurak@127.0.0.1:1/none")
    for _ in 1...3 {
      let answer = get("/ky/", from: house, as: nil)
      #expect(answer.status == 200 && answer.text.contains("Айкөл"))
    }
  }

  @Test func `ask the primary for what the replica does not know yet`() throws {
    let empty = try #require(try TestSchema.make())
    let house = try second(replica: empty.address)
    #expect(get("/ky/", from: house, as: nil).text.contains("Айкөл"))
    try empty.drop()
  }
}
