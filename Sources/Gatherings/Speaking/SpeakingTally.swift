import Core
import Database
import JSON

/// How long women and men spoke, in all and about each item.
struct SpeakingTally: Sendable, JSONModel {
  let lines: [Line]

  struct Line: Sendable, JSONModel {
    let item: ID<AgendaItem>?
    let sex: Sex
    let turns: Int
    let seconds: Int

    static let fields: [JSONField<Self>] = [
      .init("item") { $0.item }, .init("sex") { $0.sex }, .init("turns") { $0.turns },
      .init("seconds") { $0.seconds },
    ]
  }

  static let fields: [JSONField<Self>] = [.init("lines") { $0.lines }]

  func seconds(_ sex: Sex) -> Int {
    lines.filter { $0.sex == sex }.reduce(0) { $0 + $1.seconds }
  }

  func seconds(_ sex: Sex, on item: ID<AgendaItem>?) -> Int {
    lines.first { $0.sex == sex && $0.item == item }?.seconds ?? 0
  }

  func turns(_ sex: Sex) -> Int {
    lines.filter { $0.sex == sex }.reduce(0) { $0 + $1.turns }
  }

  func turns(_ sex: Sex, on item: ID<AgendaItem>?) -> Int {
    lines.first { $0.sex == sex && $0.item == item }?.turns ?? 0
  }

  static func of(
    _ gathering: ID<Gathering>, in tx: borrowing Transaction<some Any>
  ) throws -> SpeakingTally {
    SpeakingTally(
      lines: try tx.all(query(gathering)) { row in
        Line(item: try row(0), sex: try row(1), turns: try row(2), seconds: try row(3))
      })
  }

  static func query(_ gathering: ID<Gathering>) -> SQL {
    """
    SELECT item, sex, count(*), CAST(sum(seconds) AS \(.integer)) FROM speaking_turn
    WHERE gathering = \(gathering) GROUP BY item, sex ORDER BY item, sex
    """
  }
}

/// Seconds as people read them: `4:05`.
enum Duration {
  static func text(_ seconds: Int) -> String { "\(seconds / 60):\(padded(seconds % 60, 2))" }
}
