import Core
import Database
import Dispatch
import KurakTesting
import Synchronization
import Testing
import Web

@testable import Decisions

@Suite(.enabled(if: !TestEngine.isSQLite)) struct `Closing on several servers` {
  @Test func `happens once though both find it due at the same moment`() throws {
    let village = try Ballotry()
    let id = try village.open()
    try village.vote([[1, 2], [1], [2, 3], [], [3]], in: id)
    let lines = try village.count("SELECT count(*) FROM journal WHERE table_name = 'decision'")
    village.house.now = try village.find(id).closesAt
    let servers = [village.house.environment, try village.house.secondServer()]
    let faults = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      do { try Decisions.closeDue(servers[number]) } catch {
        faults.withLock { $0.append("\(error)") }
      }
    }
    #expect(faults.withLock { $0 } == [])
    #expect(try village.find(id).state == .counted)
    // Once closed and once counted.
    #expect(
      try village.count("SELECT count(*) FROM journal WHERE table_name = 'decision'") == lines + 2)
    #expect(
      try village.count("SELECT count(*) FROM journal WHERE table_name = 'decision_outcome'") == 1)
  }
}
