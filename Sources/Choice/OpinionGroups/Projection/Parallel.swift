import Dispatch

/// Work cut into parts that do not depend on how many processors there are.
///
/// Each part gives a value of its own, and the values come back in order, so that sums over
/// them are the same to the last bit on any machine.
enum Parallel {
  private struct Places<Value>: @unchecked Sendable {
    // Each part writes its own place, and nobody reads before all are done.
    let base: UnsafeMutablePointer<Value?>
  }

  static func map<Value: Sendable>(
    _ parts: Int, _ part: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    guard parts > 1 else { return (0..<parts).map(part) }
    var values = [Value?](repeating: nil, count: parts)
    values.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let places = Places(base: base)
      DispatchQueue.concurrentPerform(iterations: parts) { index in
        places.base[index] = part(index)
      }
    }
    return values.compactMap(\.self)
  }
}
