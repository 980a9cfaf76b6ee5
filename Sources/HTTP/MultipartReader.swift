/// Reads `multipart/form-data` (RFC 7578) part by part.
///
/// By hand because no library for it is in Debian; it holds no more than the body it is given.
struct MultipartReader {
  enum Part {
    case field(String, String)
    case file(FormData.File)
    case end
    case broken
  }

  private let body: [UInt8]
  private let delimiter: [UInt8]
  private var at = 0
  private var isStarted = false

  init(_ body: [UInt8], boundary: String) {
    self.body = body
    delimiter = Array("--\(boundary)".utf8)
  }

  /// The boundary of a content type, with or without quotes.
  static func boundary(in contentType: String) -> String? {
    guard let range = contentType.firstRange(of: "boundary=") else { return nil }
    var rest = contentType[range.upperBound...]
    if rest.first == "\"" {
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: "\"") else { return nil }
      rest = rest[..<end]
    } else {
      rest = rest.prefix { $0 != ";" && $0 != " " }
    }
    return (1...70).contains(rest.utf8.count) ? String(rest) : nil
  }

  mutating func next() -> Part {
    if !isStarted {
      guard let start = find(delimiter, from: 0) else { return .broken }
      at = start + delimiter.count
      isStarted = true
    }
    if matches([45, 45], at: at) { return .end }
    guard matches([13, 10], at: at), let headerEnd = find([13, 10, 13, 10], from: at) else {
      return .broken
    }
    guard headerEnd - at < 4096, headerEnd > at + 1,
      let head = String(validating: body[(at + 2)...max(at + 2, headerEnd - 1)], as: UTF8.self)
    else { return .broken }
    let start = headerEnd + 4
    guard let end = find([13, 10] + delimiter, from: start) else { return .broken }
    at = end + 2 + delimiter.count
    return part(head: head, content: body[start..<end])
  }

  private func part(head: String, content: ArraySlice<UInt8>) -> Part {
    guard let line = disposition(in: head), let name = parameter("name", in: line) else {
      return .broken
    }
    if let fileName = parameter("filename", in: line) {
      return .file(FormData.File(field: name, name: fileName, bytes: Array(content)))
    }
    guard let value = String(validating: content, as: UTF8.self), !value.utf8.contains(0) else {
      return .broken
    }
    return .field(name, value)
  }

  /// `name="…"` of a Content-Disposition line; browsers escape a quote as `%22`.
  private func parameter(_ name: String, in line: Substring) -> String? {
    for separator in ["; ", ";"] {
      // By bytes: an accent behind the quote would make one character with it.
      if let start = line.utf8.firstRange(of: "\(separator)\(name)=\"".utf8),
        let end = line.utf8[start.upperBound...].firstIndex(of: 34)
      {
        return String(line[start.upperBound..<end])
      }
    }
    return nil
  }

  /// The one header of a part that counts; other headers may hold a `name="…"` as well.
  private func disposition(in head: String) -> Substring? {
    head.split(separator: "\r\n").first { line in
      line.prefix { $0 != ":" }.lowercased() == "content-disposition"
    }
  }

  private func matches(_ bytes: [UInt8], at index: Int) -> Bool {
    index + bytes.count <= body.count && body[index..<(index + bytes.count)].elementsEqual(bytes)
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first, body.count >= needle.count, start >= 0 else { return nil }
    var index = start
    while index <= body.count - needle.count {
      guard let hit = body[index...].firstIndex(of: first) else { return nil }
      if matches(needle, at: hit) { return hit }
      index = hit + 1
    }
    return nil
  }
}
