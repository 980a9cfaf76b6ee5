import KurakTesting

@testable import Rights

/// The shelf that ships, read once for all tests.
enum RealShelf {
  static let shelf = Result { try RightsShelf.load(ProjectFolder.path("Content")) }
}
