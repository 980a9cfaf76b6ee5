enum Byte {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote: UInt8 = 0x22
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
