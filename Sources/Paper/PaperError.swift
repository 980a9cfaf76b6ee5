/// Why a paper could not be drawn.
package enum PaperError: Error, Sendable, Equatable {
  /// An address is longer than a QR code can hold.
  case addressTooLong(bytes: Int)
  /// The drawing library refused; its own words, for the log.
  case drawing(String)
}
