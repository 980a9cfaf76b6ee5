import Czip
import Glibc

/// Reads a zip whole, in the order of its paths; folders are left out.
///
/// Every bound is checked on what the list of contents says before anything is unpacked, and once
/// more on what comes out.
package func unzip(
  _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
) throws(ArchiveFault) -> [ArchiveFile] {
  guard bytes.count <= limits.packed else { throw .tooLarge(limit: limits.packed) }
  // What begins otherwise may be another kind of file to another reader.
  guard bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) else {
    throw .broken(nil)
  }
  var result: Result<[ArchiveFile], ArchiveFault> = .failure(.broken(nil))
  unsafe bytes.withUnsafeBytes { raw in
    let source = unsafe zip_source_buffer_create(raw.baseAddress, zip_uint64_t(raw.count), 0, nil)
    guard let source = unsafe source else { return }
    guard
      let archive = unsafe zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nil)
    else {
      unsafe zip_source_free(source)
      return
    }
    defer { unsafe zip_discard(archive) }
    let reader = unsafe ArchiveReader(archive: archive, limits: limits)
    do throws(ArchiveFault) {
      result = .success(try reader.files())
    } catch {
      result = .failure(error)
    }
  }
  return try result.get().sorted {
    $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars)
  }
}

@safe private struct ArchiveReader {
  let archive: OpaquePointer
  let limits: ArchiveLimits

  private struct Entry {
    let index: zip_uint64_t
    let path: String
    let size: Int
  }

  func files() throws(ArchiveFault) -> [ArchiveFile] {
    let count = unsafe zip_get_num_entries(archive, 0)
    guard count >= 0 else { throw .broken(nil) }
    guard count <= limits.files else { throw .tooManyFiles(limit: limits.files) }
    var (entries, names, total) = ([Entry](), Set<String>(), 0)
    for index in 0..<zip_uint64_t(count) {
      guard let entry = try entry(index) else { continue }
      guard names.insert(entry.path.lowercased()).inserted else { throw .twice(entry.path) }
      total += entry.size
      guard total <= limits.unpacked else { throw .tooLarge(limit: limits.unpacked) }
      entries.append(entry)
    }
    var files: [ArchiveFile] = []
    for entry in entries { files.append(ArchiveFile(entry.path, try bytes(of: entry))) }
    return files
  }

  private func entry(_ index: zip_uint64_t) throws(ArchiveFault) -> Entry? {
    var stat = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, index, zip_flags_t(ZIP_FL_ENC_RAW), &stat) == 0,
      let name = unsafe stat.name
    else { throw .broken(nil) }
    let raw = unsafe Array(UnsafeBufferPointer(start: name, count: strlen(name))).map {
      UInt8(bitPattern: $0)
    }
    guard let path = String(validating: raw, as: UTF8.self), ArchivePath.isSound(path, limits)
    else { throw .path(String(decoding: raw.prefix(limits.pathBytes), as: UTF8.self)) }
    try checkKind(index, path)
    if path.hasSuffix("/") { return nil }
    guard unsafe stat.encryption_method == ZIP_EM_NONE else { throw .encrypted(path) }
    guard unsafe [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(stat.comp_method)) else {
      throw .method(path)
    }
    guard unsafe stat.size <= zip_uint64_t(limits.unpacked) else {
      throw .tooLarge(limit: limits.unpacked)
    }
    let (size, packed) = unsafe (Int(stat.size), max(1, Int(clamping: stat.comp_size)))
    guard size <= limits.harmless || size / packed <= limits.ratio else { throw .bomb(path) }
    return Entry(index: index, path: path, size: size)
  }

  /// Files and folders alone: a link would lead wherever its maker wished.
  private func checkKind(_ index: zip_uint64_t, _ path: String) throws(ArchiveFault) {
    var system: zip_uint8_t = 0
    var attributes: zip_uint32_t = 0
    guard
      unsafe zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0
    else { throw .broken(path) }
    guard Int32(system) == ZIP_OPSYS_UNIX else { return }
    guard [0, 0o100000, 0o040000].contains((attributes >> 16) & 0o170000) else {
      throw .link(path)
    }
  }

  private func bytes(of entry: Entry) throws(ArchiveFault) -> [UInt8] {
    guard let file = unsafe zip_fopen_index(archive, entry.index, 0) else {
      throw .broken(entry.path)
    }
    defer { unsafe zip_fclose(file) }
    // One more is asked for, so that a file longer than it said is found out; reading to the end
    // also checks its sum.
    var bytes = [UInt8](repeating: 0, count: entry.size + 1)
    var filled = 0
    while filled < bytes.count {
      let read = unsafe bytes.withUnsafeMutableBytes { room in
        unsafe zip_fread(
          file, room.baseAddress.map { unsafe $0 + filled }, zip_uint64_t(room.count - filled))
      }
      guard read >= 0 else { throw .broken(entry.path) }
      if read == 0 { break }
      filled += Int(read)
    }
    guard filled == entry.size else { throw .broken(entry.path) }
    bytes.removeLast()
    return bytes
  }
}
