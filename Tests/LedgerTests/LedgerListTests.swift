import Core
import Database
import KurakTesting
import Testing
import Web

@testable import Ledger

@Suite struct `The ledger as a file` {
  let house: TestHouse

  init() throws { house = try TestHouse(migrations: [.ledger], endpoints: []) }

  /// Enters one line more.
  private struct Enter: Command {
    static let name = "enter"
    static let access = Access.anyone
    let kind: LedgerEntry.Kind
    let digest: [UInt8]
    let subject: UUID16?

    func perform(by actor: Actor, in tx: borrowing Transaction<Writes>) throws -> Done {
      try LedgerEntry.append(
        kind, digest: digest, subject: subject, title: Translated([.ky: "Сап"]), by: actor, in: tx)
      return Done()
    }
  }

  private func list() throws -> LedgerList {
    _ = try house.perform(Enter(kind: .day, digest: [1, 255], subject: nil))
    for number in 1...3 {
      let subject = UUID16(high: 7, low: UInt64(number))
      _ = try house.perform(Enter(kind: .minutes, digest: [UInt8(number)], subject: subject))
      _ = try house.perform(Enter(kind: .decision, digest: [9], subject: subject))
    }
    return LedgerList(
      try house.read { tx in try LedgerEntry.all(of: house.community, in: tx) })
  }

  @Test func `is read back as it was written, and every line follows`() throws {
    let list = try list()
    #expect(list.lines.count == 7 && list.faults.isEmpty)
    #expect(LedgerList(reading: list.bytes) == list)
    let text = String(decoding: list.bytes, as: UTF8.self)
    #expect(text.hasPrefix("number;day;kind;subject;digest;hash\n1;2026-11-23;day;;01ff;"))
    #expect(list.root == list.lines[6].hash)
    let newest = try house.read { tx in try LedgerEntry.latest(of: house.community, in: tx) }
    #expect(list.root == newest.map { Hex.text($0.hash) })
  }

  @Test func `betrays a line that was changed, moved, doubled or left out`() throws {
    let list = try list()
    let rows = String(decoding: list.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    func read(_ rows: [String]) -> LedgerList? {
      LedgerList(reading: Array((rows.joined(separator: "\n") + "\n").utf8))
    }
    for place in 1...6 {
      var moved = rows
      moved.swapAt(place, place + 1 > 7 ? 1 : place + 1)
      #expect(read(moved)?.faults.isEmpty != true)
      var without = rows
      without.remove(at: place)
      #expect(read(without)?.faults.isEmpty != true)
      var doubled = rows
      doubled.insert(rows[place], at: place)
      #expect(read(doubled)?.faults.isEmpty != true)
      var changed = rows
      changed[place] = changed[place].replacing("2026-11-23", with: "2026-11-22")
      #expect(read(changed)?.faults.isEmpty != true)
    }
    // Lines at the end may be missing from an older copy: then another hash stands on the board.
    #expect(read(Array(rows.dropLast()))?.root != list.root)
  }

  @Test(arguments: ["", "number", "number;day;kind;subject;digest;hash\n1;2", "1;2;3;4;5;6\n"])
  func `is no other file`(text: String) {
    #expect(LedgerList(reading: Array(text.utf8)) == nil)
  }
}
