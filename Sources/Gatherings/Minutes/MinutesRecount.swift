import Core
import Ledger
import Sodium

/// Checks the minutes of a community from their files alone, up to the hash on the notice board.
package struct MinutesRecount: Sendable {
  /// How many papers there are: minutes and amendments.
  package private(set) var papers = 0
  /// Up to which of them the ledger fixes; each seal covers those before it.
  package private(set) var fixed = 0
  package private(set) var lines = 0
  /// The newest hash of the ledger, in digits.
  package private(set) var root = ""
  /// What is wrong, a sentence each; empty where all agrees.
  package private(set) var faults: [String] = []

  /// Whether a folder holds minutes and no decision.
  package static func concerns(_ files: [PublishedFile]) -> Bool {
    files.contains { $0.name == LedgerList.name }
  }

  /// Takes every file of the folder, and the hash that somebody read on a notice: then lines of
  /// the ledger that came after it fix nothing.
  package init(_ files: [PublishedFile], expecting notice: String? = nil) {
    let named = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
    guard let bytes = named[LedgerList.name], let ledger = LedgerList(reading: bytes) else {
      faults.append("\(LedgerList.name) cannot be read")
      return
    }
    faults += ledger.faults
    lines = ledger.lines.count
    root = ledger.root
    let seals = checkChain(named)
    checkNames(files, papers: seals.count)
    hold(seals, against: shown(of: ledger, by: notice))
  }

  private struct Seal {
    let gathering: String
    let hash: String
  }

  /// Each seal holds the hash of the one before it and the sum of its own text.
  private mutating func checkChain(_ files: [String: [UInt8]]) -> [Seal] {
    var seals: [Seal] = []
    while let bytes = files[SealedMinutes.seal(seals.count + 1)] {
      let number = seals.count + 1
      let parts = String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let text = files[SealedMinutes.text(number)].map { Hex.text(SHA256.sum($0)) }
      if parts.count != 9 || parts[8] != "" || parts[1] != String(number) {
        faults.append("\(SealedMinutes.seal(number)) is no seal of minutes")
      } else if parts[0] != seals.last?.hash ?? "" {
        faults.append("\(SealedMinutes.seal(number)) does not follow from the one before it")
      } else if parts[7] != text {
        faults.append("\(SealedMinutes.text(number)) is not as it was approved: its sum differs")
      }
      seals.append(
        Seal(gathering: parts.count > 2 ? parts[2] : "", hash: Hex.text(SHA256.sum(bytes))))
    }
    papers = seals.count
    return seals
  }

  private mutating func checkNames(_ files: [PublishedFile], papers: Int) {
    let numbers = papers > 0 ? Array(1...papers) : []
    let known = Set(
      numbers.flatMap { [SealedMinutes.text($0), SealedMinutes.seal($0)] } + [LedgerList.name])
    faults += files.map(\.name).filter { !known.contains($0) }.sorted()
      .map { "\($0) does not belong here" }
  }

  /// The lines that stand above the hash on the notice; all where none was given.
  private mutating func shown(of ledger: LedgerList, by notice: String?) -> [LedgerList.Line] {
    guard let notice else { return ledger.lines }
    let typed = notice.lowercased().filter { !$0.isWhitespace }
    guard let place = ledger.lines.firstIndex(where: { $0.hash == typed }) else {
      faults.append("the hash given with --root is on no line of the ledger")
      return []
    }
    return Array(ledger.lines[...place])
  }

  private mutating func hold(_ seals: [Seal], against lines: [LedgerList.Line]) {
    for line in lines where line.kind == LedgerEntry.Kind.minutes.rawValue {
      let place = seals.firstIndex { $0.hash == line.digest && $0.gathering == line.subject }
      if let place {
        fixed = max(fixed, place + 1)
      } else {
        faults.append("the minutes of line \(line.number) of the ledger are missing or changed")
      }
    }
  }
}
