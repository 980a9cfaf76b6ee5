// Built together with the sources of Archive into one module, so that coverage sees them.

/// Feeds arbitrary bytes to the reader of archives and demands that its limits are kept, and that what
/// it took is packed and read again as it was.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzZip(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var limits = ArchiveLimits()
  limits.files = 50
  limits.unpacked = 1 << 20
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let files = try? unzip(bytes, limits: limits) else { return 0 }
  precondition(files.count <= limits.files, "more files than allowed")
  precondition(files.reduce(0) { $0 + $1.bytes.count } <= limits.unpacked, "larger than allowed")
  for file in files {
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
    precondition(!parts.contains("..") && parts.first != "", "it leads out of its folder")
  }
  guard let packed = try? zip(files) else { return 0 }
  let again = (try? unzip(packed, limits: limits)) ?? []
  precondition(again.map(\.path) == files.map(\.path), "other names came back")
  precondition(again.map(\.bytes) == files.map(\.bytes), "other bytes came back")
  return 0
}
