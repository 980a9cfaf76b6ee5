/// Method and version of a request, and where in libmicrohttpd's buffer they lay.
struct RequestLine {
  let method: String
  let version: String
  let start: Int
  let versionStart: Int

  init(method: UnsafePointer<CChar>?, version: UnsafePointer<CChar>?) {
    unsafe self.method = method.map { unsafe String(cString: $0) } ?? ""
    unsafe self.version = version.map { unsafe String(cString: $0) } ?? ""
    start = Int(bitPattern: method)
    versionStart = Int(bitPattern: version)
  }

  var end: Int { versionStart + version.utf8.count }

  /// Whether the line is three words with one space between them, rather than texts
  /// libmicrohttpd read up to a zero byte or to the first of many spaces.
  func isWellFormed(target: String, at targetStart: Int) -> Bool {
    !method.isEmpty && method.utf8.allSatisfy(isTokenByte)
      && targetStart == start + method.utf8.count + 1
      && versionStart == targetStart + target.utf8.count + 1
      && (version == "HTTP/1.1" || version == "HTTP/1.0")
  }
}
