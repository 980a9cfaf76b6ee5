import Core
import Database
import Web

/// Reads an uploaded file into the technical tables: nothing of people is written by it.
struct ReadImport {
  let environment: Environment
  let cohort: ID<Cohort>
  let actor: Actor
  let fileName: String

  private static let chunk = 1000

  /// The same form sent twice is one import.
  private var id: ID<PeopleImport> { .derived("import", actor.command) }

  func read(_ bytes: [UInt8]) throws -> ID<PeopleImport> {
    let isThere = try environment.database.read { tx in
      _ = try Cohort.find(cohort, community: actor.community, in: tx)
      return try tx.exists("SELECT 1 FROM import WHERE id = \(id)")
    }
    if isThere { return id }
    // The whole file is read once before anything of it is kept.
    var rehearsal = try ImportFile(bytes)
    var count = 0
    while try rehearsal.next() != nil { count += 1 }
    guard count > 0 else {
      throw DomainError.invalid([Fault("file", Message("school.import.fault.empty"))])
    }
    try begin(untaken: rehearsal.untaken)
    try keep(try ImportFile(bytes))
    return id
  }

  private func begin(untaken: [String]) throws {
    // A header may be as long as it likes; the page names some.
    let named = untaken.prefix(40).map { $0.prefix(60) }.joined(separator: "\n")
    try environment.database.write { tx in
      try tx.run(
        """
        INSERT INTO import (id, community, cohort, file_name, state, actor, created_at, untaken)
        VALUES (\(id), \(actor.community), \(cohort), \(fileName), 'reading', \(actor.person),
          \(actor.now), \(named))
        """)
    }
  }

  private func keep(_ file: ImportFile) throws {
    var file = file
    var judge = ImportJudge(cohort: cohort, community: actor.community, columns: file.columns)
    var counts: [ImportVerdict: Int] = [:]
    var place = 0
    var isAtEnd = false
    while !isAtEnd {
      var rows: [ImportRow] = []
      while rows.count < ReadImport.chunk, let row = try file.next() { rows.append(row) }
      isAtEnd = rows.count < ReadImport.chunk
      // Others may write between two chunks.
      rows = try judged(rows, by: &judge)
      for row in rows { counts[row.verdict, default: 0] += 1 }
      try insert(rows, after: place)
      place += rows.count
    }
    try finish(counts, total: place)
  }

  private func judged(
    _ rows: [ImportRow], by judge: inout ImportJudge
  ) throws -> [ImportRow] {
    try environment.database.read { tx in
      var judged: [ImportRow] = []
      judged.reserveCapacity(rows.count)
      for row in rows { judged.append(try judge.judge(row, in: tx)) }
      return judged
    }
  }

  private func insert(_ rows: [ImportRow], after place: Int) throws {
    try environment.database.write { tx in
      for (index, row) in rows.enumerated() {
        try row.insert(into: id, place: place + index + 1, in: tx)
      }
    }
  }

  private func finish(_ counts: [ImportVerdict: Int], total: Int) throws {
    func count(_ verdict: ImportVerdict) -> Int { counts[verdict] ?? 0 }
    try environment.database.write { tx in
      try tx.run(
        """
        UPDATE import SET state = 'preview', rows_total = \(total), rows_new = \(count(.new)),
          rows_known = \(count(.known)), rows_namesake = \(count(.namesake)),
          rows_enrolled = \(count(.enrolled)), rows_faulty = \(count(.faulty))
        WHERE id = \(id) AND state = 'reading'
        """)
    }
  }
}
