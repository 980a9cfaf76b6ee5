import Foundation

/// Plain threads that all run at once, since a command blocks its thread.
final class Threads: Sendable {
  private let group = DispatchGroup()

  func run(_ body: @escaping @Sendable () -> Void) {
    group.enter()
    let thread = Thread {
      body()
      self.group.leave()
    }
    thread.start()
  }

  func wait() { group.wait() }
}

/// What lies in a file now; nothing where there is none.
func bytes(of path: String, _ suffix: String) -> [UInt8] {
  FileManager.default.contents(atPath: path + suffix).map { Array($0) } ?? []
}
