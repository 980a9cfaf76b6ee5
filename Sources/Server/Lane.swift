/// Where a request is worked on.
package enum Lane: Sendable, Hashable {
  /// In the polling thread itself: only for what neither waits nor computes (health, assets).
  case direct
  /// By one of the quick workers: nearly everything.
  case quick
  /// By one of the few slow workers: passwords, papers, imports.
  case slow
}
