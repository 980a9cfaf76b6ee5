import Gatherings
import JSON

/// What was found of the minutes of a community.
struct MinutesReport: FolderReport {
  let folder: String
  let recount: MinutesRecount

  var faults: [String] { recount.faults }

  static let fields: [JSONField<Self>] = [
    .init("minutes") { $0.recount.papers }, .init("fixed") { $0.recount.fixed },
    .init("ledger_lines") { $0.recount.lines }, .init("agrees") { $0.faults.isEmpty },
    .init("faults") { $0.faults }, .init("root") { $0.recount.root },
  ]

  var text: String {
    let head = "\(faults.isEmpty ? "agrees " : "DIFFERS") \(folder)  minutes of gatherings"
    let loose = recount.papers - recount.fixed
    let body =
      ["  minutes and amendments \(recount.papers), fixed by the ledger \(recount.fixed)"]
      + (loose > 0 ? ["  the last \(loose) came after the hash that was held against them"] : [])
    return (head + "\n" + body.joined(separator: "\n") + "\n  hash \(recount.root)")
      + faults.map { "\n  ! \($0)" }.joined()
  }
}
