import Cmicrohttpd
import HTTP

/// The head of a request, as far as the server needs it before the body.
struct Head {
  let request: Request
  /// Whether bytes of a body follow, and how many where the client says so.
  let hasBody: Bool
  let declaredSize: Int?
  /// Where its last field ended in libmicrohttpd's buffer.
  let end: Int

  /// Reads the head libmicrohttpd has taken in; `.methodNotAllowed` comes with the request.
  static func read(_ wire: Wire, _ line: RequestLine) -> Reading {
    guard let target = originForm(wire.target),
      line.isWellFormed(target: wire.target, at: wire.targetStart)
    else { return .refused(.malformed, nil) }
    let fields = unsafe fields(of: wire.connection, after: line.end)
    // The last line's end and the empty line, and not a byte more.
    let isWhole = unsafe fields.lastEnd + 4 - line.start == kurak_head_size(wire.connection)
    let isNew = line.version == "HTTP/1.1"
    let framingClashes = fields.isChunked && (fields.contentLength != nil || !isNew)
    guard !fields.isMalformed, isWhole, !framingClashes,
      isNew ? fields.hosts == 1 : fields.hosts < 2
    else {
      return .refused(.malformed, nil)
    }
    let known = Method(rawValue: line.method)
    let request = Request(
      // Whoever asks for the head alone gets the very head the page has; libmicrohttpd keeps
      // the body back.
      known == .head ? .get : known ?? .get, target, headers: Headers(fields.fields),
      remoteAddress: wire.address)
    guard known != nil else { return .refused(.methodNotAllowed, request) }
    return .read(
      Head(
        request: request, hasBody: fields.isChunked || (fields.contentLength ?? 0) > 0,
        declaredSize: fields.contentLength, end: fields.lastEnd))
  }

  enum Reading {
    case read(Head)
    case refused(Refusal, Request?)
  }

  private static func fields(of connection: OpaquePointer, after lineEnd: Int) -> HeadFields {
    var fields = HeadFields(after: lineEnd)
    unsafe withUnsafeMutablePointer(to: &fields) { pointer in
      _ = unsafe MHD_get_connection_values_n(
        connection, .HEADER_KIND,
        { context, _, name, nameSize, value, valueSize in
          let fields = unsafe context?.assumingMemoryBound(to: HeadFields.self)
          unsafe fields?.pointee.add(Head.bytes(name, nameSize), Head.bytes(value, valueSize))
          return .YES
        }, pointer)
    }
    return fields
  }

  private static func bytes(_ start: UnsafePointer<CChar>?, _ count: Int)
    -> UnsafeBufferPointer<UInt8>
  {
    let raw = unsafe UnsafeRawPointer(start)?.assumingMemoryBound(to: UInt8.self)
    return unsafe UnsafeBufferPointer(start: raw, count: raw == nil ? 0 : count)
  }

  /// The path and query of a target; a proxy's absolute form loses its scheme and host.
  private static func originForm(_ target: String) -> String? {
    guard target.utf8.allSatisfy({ 33...126 ~= $0 }) else { return nil }
    if target.utf8.first == UInt8(ascii: "/") { return target }
    for scheme in ["http://", "https://"] where target.lowercased().hasPrefix(scheme) {
      let rest = target.dropFirst(scheme.count)
      let path = rest[(rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex)...]
      return path.first == "/" ? String(path) : "/" + path
    }
    return nil
  }
}
