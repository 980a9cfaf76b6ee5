import Archive

extension CourseFolder {
  /// Our own package: a zip of the folder as it is.
  ///
  /// Nothing in it is packed, in the order of the paths and of one fixed time: so the same course
  /// gives the same bytes, and Git finds the changed lines in it (`git diff --text`).
  package func packaged() throws -> [UInt8] {
    try zip(
      paths.map { path in
        ArchiveFile("\(name)/\(path)", files[path] ?? [], isStored: true)
      })
  }
}
