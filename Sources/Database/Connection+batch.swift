import Glibc

extension Connection {
  /// Decides the fate of each write: together, or each apart where that cannot be.
  func write(_ batch: [PendingWrite]) {
    do {
      try together(batch)
    } catch let error as DatabaseError where batch.count > 1 && !error.isLost {
      // What broke the whole, such as a full disk, may not be of every one's making.
      for write in batch { self.write([write]) }
    } catch {
      for write in batch { write.settle(.failed(error)) }
    }
  }

  /// One transaction, begun again while others come first.
  private func together(_ batch: [PendingWrite]) throws {
    for round in 0..<Connection.patience {
      do {
        return try attempt(batch)
      } catch let error as DatabaseError where error.isOvertaken {
        // Not at once and not together: those who met would meet again.
        usleep(UInt32.random(in: 0...1000) << UInt32(min(round, 6)))
      }
    }
    try attempt(batch)
  }

  /// How often a write that was overtaken begins again.
  private static var patience: Int { 12 }

  private func attempt(_ batch: [PendingWrite]) throws {
    do {
      try beginWriting(batch.contains { $0.turn == .journal } ? .journal : batch[0].turn)
      let page = JournalPage()
      if batch.count == 1 {
        try batch[0].perform(on: self, page)
        batch[0].settle(.done)
      } else {
        try perform(apart: batch, page)
      }
      try commit()
    } catch {
      // A commit that failed left no transaction to take back.
      if isWriting { try? execute("ROLLBACK") }
      throw error
    }
  }

  /// Each in a savepoint, so that its refusal takes back nothing but its own.
  private func perform(apart batch: [PendingWrite], _ page: JournalPage) throws {
    try execute("SAVEPOINT one")
    for (index, write) in batch.enumerated() {
      // In one message: to PostgreSQL each is a journey.
      if index > 0 { try execute("RELEASE one; SAVEPOINT one") }
      try perform(apart: write, page)
    }
  }

  private func perform(apart write: PendingWrite, _ page: JournalPage) throws {
    do {
      try write.perform(on: self, page)
      write.settle(.done)
    } catch {
      // What ends the whole transaction is not this one's fate alone.
      if let fault = error as? DatabaseError, fault.isOvertaken || fault.isLost || !isWriting {
        throw fault
      }
      try execute("ROLLBACK TO one")
      page.forget()
      write.settle(.failed(error))
    }
  }
}
