import Core
import Web

/// Who was marked by her card, as what, and what she was before.
struct ScanMark: CommandOutcome, Equatable {
  let number: Int
  let state: Attendance
  let was: Attendance?

  init(number: Int, state: Attendance, was: Attendance?) {
    self.number = number
    self.state = state
    self.was = was
  }

  var stored: String { "\(number) \(state.rawValue) \(was?.rawValue ?? "-")" }

  init?(stored: String) {
    let parts = stored.split(separator: " ")
    guard parts.count == 3, let number = Int(parts[0]),
      let state = Attendance(rawValue: String(parts[1]))
    else { return nil }
    self.init(number: number, state: state, was: Attendance(rawValue: String(parts[2])))
  }

  /// Whether the card changed anything.
  var isNew: Bool { was != state }
}
