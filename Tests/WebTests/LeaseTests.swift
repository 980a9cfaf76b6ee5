import Core
import Database
import Foundation
import KurakTesting
import Testing

@testable import Web

@Suite struct `A lease` {
  private let store: TestDatabase
  private let subject = UUID16(high: 1, low: 1)

  init() throws { store = try TestDatabase([Journal.migration, Lease.migration]) }

  private func lease(_ holder: UInt64, milliseconds: Int64 = 60_000) -> Lease {
    Lease(subject, holder: UUID16(high: 2, low: holder), milliseconds: milliseconds)
  }

  private func take(_ lease: Lease) throws -> Bool {
    try store.database.write { tx in try lease.take(in: tx) }
  }

  @Test func `is held by one, who may keep it and give it back`() throws {
    #expect(try take(lease(1)))
    #expect(try !take(lease(2)))
    #expect(try take(lease(1)))
    #expect(try store.database.write { tx in try lease(2).release(in: tx) } == false)
    #expect(try store.database.write { tx in try lease(1).release(in: tx) })
    #expect(try take(lease(2)))
  }

  @Test func `runs out by itself`() throws {
    #expect(try take(lease(1, milliseconds: 50)))
    usleep(60_000)
    #expect(try take(lease(2)))
    #expect(try !take(lease(1)))
  }

  @Test func `that was taken under a clock years ahead binds nobody`() throws {
    #expect(try take(lease(1, milliseconds: 10 * 365 * 86_400_000)))
    #expect(try take(lease(2)))
  }
}
