import Core

/// Feeds bytes to both readers of forms; what is accepted keeps its limit, and a form without files
/// survives being written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzForm(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let form = FormData(urlEncoded: bytes) {
    precondition(form.fields.count <= FormData.fieldLimit)
    let written = form.fields
      .map { "\(URLPath.encode($0.name))=\(URLPath.encode($0.value))" }.joined(separator: "&")
    let again = FormData(urlEncoded: Array(written.utf8))
    precondition(
      again.map { $0.fields.map(\.name) } == form.fields.map(\.name)
        && again.map { $0.fields.map(\.value) } == form.fields.map(\.value),
      "a form changed on its way")
  }
  if let form = FormData(multipart: bytes, boundary: "seam") {
    precondition(form.fields.count + form.files.count <= FormData.fieldLimit)
    precondition(form.files.allSatisfy { $0.bytes.count <= bytes.count })
  }
  return 0
}
