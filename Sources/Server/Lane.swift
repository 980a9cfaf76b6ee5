/// Where a request is worked on.
package enum Lane: Sendable, Hashable {
  /// In the polling thread itself: what only reads and waits for nobody (pages, health, assets).
  case direct
  /// By one of the quick workers: what waits for the disk.
  case quick
  /// By one of the few slow workers: passwords, papers, imports.
  case slow
}
