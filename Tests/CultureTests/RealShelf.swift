import KurakTesting

@testable import Culture

/// The practices that ship, read once for all tests.
enum RealShelf {
  static let shelf = Result { try CultureShelf.load(ProjectFolder.path("Content")) }
}
