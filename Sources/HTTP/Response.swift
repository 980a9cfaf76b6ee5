import Core

/// One whole answer.
package struct Response: Sendable {
  package var status: Int
  package var headers: Headers
  package var body: [UInt8]

  package init(status: Int = 200, headers: Headers = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// An answer with a body of a type.
  package init(status: Int = 200, _ type: MediaType, _ body: [UInt8]) {
    self.init(status: status, headers: ["Content-Type": type.rawValue], body: body)
  }

  /// 303: what was posted is done, go and look there.
  package static func redirect(to path: URLPath) -> Response {
    Response(status: 303, headers: ["Location": path.text])
  }
}

/// The media types this house sends.
package struct MediaType: Sendable, Hashable {
  package let rawValue: String
  private init(_ rawValue: String) { self.rawValue = rawValue }

  package static let html = MediaType("text/html; charset=utf-8")
  package static let json = MediaType("application/json; charset=utf-8")
  package static let problem = MediaType("application/problem+json; charset=utf-8")
  package static let text = MediaType("text/plain; charset=utf-8")
  package static let csv = MediaType("text/csv; charset=utf-8")
  package static let atom = MediaType("application/atom+xml; charset=utf-8")
  package static let calendar = MediaType("text/calendar; charset=utf-8")
  package static let webManifest = MediaType("application/manifest+json; charset=utf-8")
  package static let css = MediaType("text/css; charset=utf-8")
  package static let javascript = MediaType("text/javascript; charset=utf-8")
  package static let svg = MediaType("image/svg+xml; charset=utf-8")
  package static let png = MediaType("image/png")
  package static let zip = MediaType("application/zip")
  package static let epub = MediaType("application/epub+zip")
  package static let jpeg = MediaType("image/jpeg")
  package static let webp = MediaType("image/webp")
  package static let webm = MediaType("audio/webm")
  package static let ogg = MediaType("audio/ogg")
  package static let mp3 = MediaType("audio/mpeg")
  package static let m4a = MediaType("audio/mp4")
  package static let pdf = MediaType("application/pdf")
  package static let xlsx = MediaType(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  package static let binary = MediaType("application/octet-stream")
  package static let manifest = MediaType("application/manifest+json; charset=utf-8")
}

extension Response {
  /// A file to keep, under a name that may hold any letter (RFC 6266, RFC 8187).
  package static func file(_ type: MediaType, named name: String, _ body: [UInt8]) -> Response {
    var response = Response(type, body)
    let ascii = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          let isPlain =
            33...126 ~= scalar.value && !"\"\\%;/".unicodeScalars.contains(scalar)
          return isPlain ? scalar : "_"
        }))
    response.headers.set(
      "Content-Disposition",
      "attachment; filename=\"\(ascii)\"; filename*=UTF-8''\(URLPath.encode(name))")
    return response
  }
}
