import Core
import Database
import FoundationEssentials
import Synchronization

/// The machine's clock, moved by as much as a trusted phone found it to be off.
///
/// A box without a battery begins at whatever hour it was switched off. The correction is kept for as
/// long as the machine runs: after the next start its clock is wrong by another amount.
final class CorrectedClock: Sendable {
  private let machine: @Sendable () -> Instant
  /// Names this run of the machine.
  private let boot: String
  private let milliseconds = Atomic<Int64>(0)

  init(_ machine: @escaping @Sendable () -> Instant, boot: String) {
    self.machine = machine
    self.boot = boot
  }

  func now() -> Instant {
    Instant(milliseconds: machine().milliseconds + milliseconds.load(ordering: .relaxed))
  }

  /// How far the machine is off, if it is `said` now.
  func correction(at said: Instant) -> ClockCorrection {
    ClockCorrection(boot: boot, milliseconds: said.milliseconds - machine().milliseconds)
  }

  /// Takes what is kept for this run of the machine, if anything is; servers that share their data
  /// have one hour, which whoever runs them sets.
  func recall(from database: Database) throws {
    guard !database.isShared else { return }
    let kept = try database.read { tx in try ClockCorrection.find(in: tx) }
    guard let kept, kept.boot == boot else { return }
    milliseconds.store(kept.milliseconds, ordering: .relaxed)
  }

  /// What Linux calls this run; where nothing does, each start of the program is a run of its own.
  static var boot: String {
    let path = "/proc/sys/kernel/random/boot_id"
    let text = FileManager.default.contents(atPath: path).map {
      String(decoding: $0, as: UTF8.self)
    }
    return text.map { String($0.prefix { letter in !letter.isNewline }) } ?? UUID().uuidString
  }
}

/// How far the machine's clock was off, and in which of its runs.
struct ClockCorrection: Sendable, Equatable {
  static let table = Table("clock_correction")
  static let id = UUID16(high: 0, low: 1)

  let boot: String
  let milliseconds: Int64

  static func find(in tx: borrowing Transaction<some Any>) throws -> ClockCorrection? {
    try tx.first("SELECT boot, milliseconds FROM clock_correction WHERE id = \(id)") { row in
      ClockCorrection(boot: try row(0), milliseconds: try row(1))
    }
  }

  func keep(in tx: borrowing Transaction<Writes>) throws {
    try tx.put(
      into: ClockCorrection.table, ClockCorrection.id,
      ["boot": boot, "milliseconds": milliseconds])
  }
}
