import Compression
import Core
import HTTP
import Sodium

/// The few files every page needs, under names that change with their content.
package struct Assets: Sendable {
  package struct File: Sendable {
    package let type: MediaType
    package let bytes: [UInt8]
    package let gzipped: [UInt8]
    package let brotli: [UInt8]
    package let tag: String
  }

  package let files: [String: File]

  package init(_ sources: [String: (type: MediaType, bytes: [UInt8])]) {
    files = sources.mapValues { type, bytes in
      File(
        type: type, bytes: bytes, gzipped: gzip(bytes, level: 9),
        brotli: Compression.brotli(bytes, quality: 11),
        tag: String(Base32.encode(Digest.blake2b(bytes, size: 10)).prefix(12)))
    }
  }

  /// The address of a file, with its tag so that it may be kept for ever.
  package func path(_ name: String) -> URLPath {
    URLPath(["assets", files[name]?.tag ?? "-", name])
  }

  package func respond(to request: Request, tag: String, name: String) -> Response? {
    guard let file = files[name], file.tag == tag else { return nil }
    let (bytes, encoding): ([UInt8], String?) =
      if request.accepts(encoding: "br") {
        (file.brotli, "br")
      } else if request.accepts(encoding: "gzip") {
        (file.gzipped, "gzip")
      } else {
        (file.bytes, nil)
      }
    var response = Response(file.type, bytes)
    if let encoding { response.headers.set("Content-Encoding", encoding) }
    response.headers.set("Vary", "Accept-Encoding")
    response.headers.set("Cache-Control", "public, max-age=31536000, immutable")
    return response
  }
}
