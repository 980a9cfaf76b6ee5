extension [UInt8] {
  /// The bytes of a number, the highest first.
  package mutating func append(bigEndian number: some FixedWidthInteger & UnsignedInteger) {
    var shift = number.bitWidth
    while shift > 0 {
      shift -= 8
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// A text with its length before it, as `ByteSource.text` reads it.
  package mutating func append(measured text: String) {
    append(bigEndian: UInt32(clamping: text.utf8.count))
    append(contentsOf: text.utf8)
  }
}
