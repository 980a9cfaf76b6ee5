import Core
import HTTP
import Sodium

/// Bytes with the tag by which whoever has them already asks whether they are still the same.
package struct TaggedFile: Sendable {
  package let type: MediaType
  package let bytes: [UInt8]
  package let tag: String

  package init(_ type: MediaType, _ bytes: [UInt8]) {
    self.type = type
    self.bytes = bytes
    // A weak one: the same bytes go out compressed, too.
    tag = "W/\"\(Base32.encode(Digest.blake2b(bytes, size: 16)))\""
  }

  /// The bytes, or 304 for whoever has them.
  package func response(to request: Request) -> Response {
    let isKnown = request.headers["if-none-match"] == tag
    var response = Response(status: isKnown ? 304 : 200, type, isKnown ? [] : bytes)
    response.headers.set("Cache-Control", "no-cache")
    response.headers.set("ETag", tag)
    return response
  }
}
