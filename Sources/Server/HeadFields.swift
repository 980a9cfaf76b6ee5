import HTTP

/// Collects the fields of a head and notes what no honest client sends.
///
/// libmicrohttpd is lax about much of this; where two readers of the same bytes could see two
/// different requests, this one refuses them.
struct HeadFields {
  private(set) var fields: [(String, String)] = []
  private(set) var isMalformed = false
  private(set) var contentLength: Int?
  private(set) var isChunked = false
  private(set) var hosts = 0
  private var types = 0
  /// Where the line before ended in libmicrohttpd's buffer.
  private(set) var lastEnd: Int

  init(after lineEnd: Int) {
    lastEnd = lineEnd
    fields.reserveCapacity(16)
  }

  mutating func add(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) {
    unsafe checkLineEnd(name, value)
    let value = unsafe trimmed(value)
    guard unsafe !name.isEmpty && name.allSatisfy(isTokenByte) && value.allSatisfy(isFieldByte)
    else {
      isMalformed = true
      return
    }
    unsafe checkFraming(name, value)
    unsafe fields.append(
      (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
  }

  /// libmicrohttpd drops the blanks before a value and leaves those after it.
  private func trimmed(_ value: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var end = value.count
    while unsafe end > 0 && (value[end - 1] == 32 || value[end - 1] == 9) { end -= 1 }
    return unsafe UnsafeBufferPointer(rebasing: value[..<end])
  }

  /// Finds what libmicrohttpd overlooked in where it left the texts.
  ///
  /// It leaves them where they came, two bytes of a line's end between them. A
  /// lone CR or LF is one byte; a zero byte hides the rest of its line; a folded line's value
  /// lies elsewhere; a line without a name ends the head. All these show in where the texts are.
  private mutating func checkLineEnd(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) {
    let start = Int(bitPattern: name.baseAddress)
    let valueStart = Int(bitPattern: value.baseAddress)
    if start != lastEnd + 2 || valueStart <= start { isMalformed = true }
    lastEnd = valueStart + value.count
  }

  private mutating func checkFraming(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) {
    switch name.count {
    case 4 where unsafe matches(name, "host"):
      hosts += 1
    case 12 where unsafe matches(name, "content-type"):
      types += 1
      if types > 1 { isMalformed = true }
    case 14 where unsafe matches(name, "content-length"):
      guard contentLength == nil, let length = unsafe decimal(value) else {
        isMalformed = true
        return
      }
      contentLength = length
    case 17 where unsafe matches(name, "transfer-encoding"):
      if unsafe isChunked || !matches(value, "chunked") { isMalformed = true }
      isChunked = true
    default:
      break
    }
  }

  /// Digits only, and no more than any real body needs: a sign, a list or a space is refused.
  private func decimal(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
    guard unsafe (1...15).contains(value.count) && value.allSatisfy({ 48...57 ~= $0 }) else {
      return nil
    }
    return unsafe value.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// Compares without case, and takes `_` for `-`, which some programs behind a proxy do.
  private func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ lowered: StaticString) -> Bool {
    guard bytes.count == lowered.utf8CodeUnitCount else { return false }
    for index in 0..<bytes.count {
      var byte = unsafe bytes[index]
      if 65...90 ~= byte { byte += 32 }
      if byte == UInt8(ascii: "_") { byte = UInt8(ascii: "-") }
      if unsafe byte != lowered.utf8Start[index] { return false }
    }
    return true
  }
}

/// Whether the byte may stand in a method or in the name of a field (RFC 9110, 5.6.2).
func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 48...57, 65...90, 94...122, 33, 35...39, 42, 43, 45, 46, 124, 126: true
  default: false
  }
}

/// Whether the byte may stand in the value of a field.
private func isFieldByte(_ byte: UInt8) -> Bool { byte >= 32 && byte != 127 || byte == 9 }
