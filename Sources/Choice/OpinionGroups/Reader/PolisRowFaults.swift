/// What of an export was passed over, row by row, where it is read as far as it goes.
///
/// Source: our own.
public struct PolisRowFaults: Sendable, Equatable {
  /// As many as are kept; the rest is only counted.
  public let most: Int
  /// Whether people and statements must be plain numbers, as Polis writes them.
  public let wantsNumbers: Bool
  /// The longest statement in bytes.
  public let longest: Int
  /// The first of them, in the order of the file.
  public private(set) var rows: [PolisExportError] = []
  /// How many there were.
  public private(set) var count = 0
  private let endsReading: Bool

  /// Takes what an export may hold; throws nothing, constant time.
  public init(most: Int, wantsNumbers: Bool = false, longest: Int = .max) {
    self.init(most: most, wantsNumbers: wantsNumbers, longest: longest, endsReading: false)
  }

  private init(most: Int, wantsNumbers: Bool, longest: Int, endsReading: Bool) {
    self.most = most
    self.wantsNumbers = wantsNumbers
    self.longest = longest
    self.endsReading = endsReading
  }

  /// The first fault ends the reading.
  static var none: PolisRowFaults {
    PolisRowFaults(most: 0, wantsNumbers: false, longest: .max, endsReading: true)
  }

  mutating func pass(_ error: PolisExportError) throws(PolisExportError) {
    if endsReading { throw error }
    count += 1
    if rows.count < most { rows.append(error) }
  }

  /// Refuses an id that is no plain number, where numbers are wanted.
  func check(
    _ id: UnsafeBufferPointer<UInt8>, _ column: String, row: Int
  ) throws(PolisExportError) {
    guard wantsNumbers else { return }
    let isPlain =
      (1...18).contains(id.count) && (id[0] != 0x30 || id.count == 1)
      && id.allSatisfy { (0x30...0x39).contains($0) }
    if !isPlain {
      let text = String(decoding: id, as: UTF8.self)
      throw PolisExportError(row: row, reason: .number(column, text))
    }
  }
}
