import Czip
import Glibc

/// Writes a zip that is the same, byte for byte, whenever its files are the same: in the order
/// given, all of one fixed time.
package func zip(_ files: [ArchiveFile]) throws(ArchiveFault) -> [UInt8] {
  guard let target = unsafe zip_source_buffer_create(nil, 0, 0, nil) else { throw .broken(nil) }
  // Closing the archive gives its source away, and the bytes are read from it afterwards.
  unsafe zip_source_keep(target)
  defer { unsafe zip_source_free(target) }
  guard
    let archive = unsafe zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil)
  else {
    unsafe zip_source_free(target)
    throw .broken(nil)
  }
  for file in files {
    guard unsafe add(file, to: archive) else {
      unsafe zip_discard(archive)
      throw .broken(file.path)
    }
  }
  guard unsafe zip_close(archive) == 0 else {
    unsafe zip_discard(archive)
    throw .broken(nil)
  }
  return try unsafe bytes(of: target)
}

/// The day on which DOS begins: a zip knows no earlier one.
private let fixedDate: zip_uint16_t = 1 << 5 | 1

private func add(_ file: ArchiveFile, to archive: OpaquePointer) -> Bool {
  // libzip reads it only when the archive is closed, and then frees it.
  guard let copy = unsafe malloc(max(1, file.bytes.count)) else { return false }
  unsafe file.bytes.withUnsafeBytes { raw in
    if let start = raw.baseAddress { _ = unsafe memcpy(copy, start, raw.count) }
  }
  guard
    let source = unsafe zip_source_buffer(archive, copy, zip_uint64_t(file.bytes.count), 1)
  else {
    unsafe free(copy)
    return false
  }
  let index = unsafe zip_file_add(archive, file.path, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
  guard index >= 0 else {
    unsafe zip_source_free(source)
    return false
  }
  let place = zip_uint64_t(index)
  let method = file.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
  return unsafe zip_set_file_compression(archive, place, method, file.isStored ? 0 : 9) == 0
    && zip_file_set_dostime(archive, place, 0, fixedDate, 0) == 0
    && zip_file_set_external_attributes(
      archive, place, 0, zip_uint8_t(ZIP_OPSYS_UNIX), 0o100644 << 16) == 0
}

private func bytes(of source: OpaquePointer) throws(ArchiveFault) -> [UInt8] {
  var stat = unsafe zip_stat_t()
  guard unsafe zip_source_stat(source, &stat) == 0, unsafe zip_source_open(source) == 0 else {
    throw .broken(nil)
  }
  defer { unsafe zip_source_close(source) }
  var bytes = unsafe [UInt8](repeating: 0, count: Int(stat.size))
  let read = unsafe bytes.withUnsafeMutableBytes { room in
    unsafe zip_source_read(source, room.baseAddress, zip_uint64_t(room.count))
  }
  guard Int(read) == bytes.count else { throw .broken(nil) }
  return bytes
}
