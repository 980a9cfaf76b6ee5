import Cqrencode

/// A QR code of level M as a square of dark and light modules.
package struct QRCode: Equatable {
  /// Modules on a side.
  package let side: Int
  private let modules: [Bool]

  /// A code of this text, or nil for an empty one.
  package init?(_ text: String) throws(PaperError) {
    let clean = cleanText(text, limit: QRCode.capacity + 1, keepsLines: false)
    guard !clean.isEmpty else { return nil }
    guard clean.utf8.count <= QRCode.capacity else {
      throw .addressTooLong(bytes: text.utf8.count)
    }
    guard let code = unsafe QRcode_encodeString(clean, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else {
      throw .addressTooLong(bytes: text.utf8.count)
    }
    defer { unsafe QRcode_free(code) }
    side = Int(unsafe code.pointee.width)
    let data = unsafe UnsafeBufferPointer(start: code.pointee.data, count: side * side)
    modules = unsafe data.map { $0 & 1 == 1 }
  }

  /// Bytes the largest code of level M holds.
  static let capacity = 2_331

  package func isDark(row: Int, column: Int) -> Bool {
    guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
    return modules[row * side + column]
  }

  /// The runs of dark modules of each row as rectangles within a square, the quiet zone of four
  /// modules included in it.
  func polygons(in square: Frame) -> [[Point]] {
    let module = square.width / Double(side + 8)
    var found: [[Point]] = []
    for row in 0..<side {
      var column = 0
      while column < side {
        let start = column
        while isDark(row: row, column: column) { column += 1 }
        if column > start {
          let x = square.x + Double(start + 4) * module
          let run = Frame(
            x: x, y: square.y + Double(row + 4) * module, width: Double(column - start) * module,
            height: module)
          found.append([run.point(0, 0), run.point(1, 0), run.point(1, 1), run.point(0, 1)])
        } else {
          column += 1
        }
      }
    }
    return found
  }
}

extension Page {
  /// A QR code with its quiet zone; nothing for an empty text.
  mutating func qrCode(_ text: String, in square: Frame) throws(PaperError) {
    guard let code = try QRCode(text) else { return }
    fill(square, .white)
    marks.append(.shape(code.polygons(in: square), .ink))
  }
}
