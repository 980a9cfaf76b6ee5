/// Why an archive is not read; names are those inside it.
package enum ArchiveFault: Error, Hashable, Sendable {
  /// No zip, or one whose parts do not fit together.
  case broken(String?)
  case tooManyFiles(limit: Int)
  /// Unpacked, it would be larger than this many bytes.
  case tooLarge(limit: Int)
  /// A file unfolds to many times its size, as bombs do.
  case bomb(String)
  /// A path that leads out of the folder, is no UTF-8, or that some system cannot write.
  case path(String)
  /// Two files of one name, capitals apart.
  case twice(String)
  case link(String)
  case encrypted(String)
  /// Packed by other means than those of every zip.
  case method(String)
}

/// What an archive may ask of the reader.
package struct ArchiveLimits: Sendable {
  package var packed = 32 << 20
  package var files = 2_000
  package var unpacked = 64 << 20
  package var pathBytes = 300
  package var depth = 12
  /// No text packs better than this; what is small may, for it does no harm.
  package var ratio = 120
  package var harmless = 1 << 20

  package init() {}
}
