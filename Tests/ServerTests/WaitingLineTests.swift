import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Server

@Suite struct WaitingLineTests {
  @Test func `who came first is served first, again and again around the ring`() {
    let line = WaitingLine<Int>(capacity: 3)
    for number in 0..<10 {
      #expect(line.reserve() && line.reserve())
      #expect(line.push(number) && line.push(number + 100))
      #expect(line.pop() == number)
      #expect(line.pop() == number + 100)
    }
  }

  @Test func `reserved places count`() {
    let line = WaitingLine<Int>(capacity: 2)
    #expect(line.reserve() && line.reserve() && !line.reserve())
    #expect(line.push(1))
    #expect(!line.reserve())
    #expect(line.pop() == 1)
    #expect(line.reserve())
  }

  @Test func `a closed line sends everybody home`() {
    let line = WaitingLine<Int>(capacity: 2)
    #expect(line.reserve() && line.reserve())
    #expect(line.push(1))
    line.close()
    #expect(!line.push(2))
    #expect(line.pop() == nil)
    #expect(!line.reserve())
  }

  @Test func `nobody is served twice or forgotten`() {
    let line = WaitingLine<Int>(capacity: 8)
    let served = Mutex<[Int]>([])
    let workers = DispatchGroup()
    for _ in 0..<3 {
      DispatchQueue.global().async(group: workers) {
        while let number = line.pop(), number >= 0 { served.withLock { $0.append(number) } }
      }
    }
    for number in Array(0..<500) + [-1, -1, -1] {
      while !line.reserve() {}
      _ = line.push(number)
    }
    workers.wait()
    #expect(served.withLock { $0.sorted() } == Array(0..<500))
  }

  @Test func `long pieces of work are done side by side`() {
    let line = WaitingLine<Int>(capacity: 8)
    let (begun, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let workers = (0..<3).map { _ in
      Thread {
        while line.pop() != nil {
          begun.signal()
          goOn.wait()
        }
      }
    }
    workers.forEach { $0.start() }
    for _ in 0..<50 {
      for number in 0..<3 { #expect(line.reserve() && line.push(number)) }
      // Each waits for the two others: one worker alone would never get here.
      for _ in 0..<3 { begun.wait() }
      for _ in 0..<3 { goOn.signal() }
    }
    line.close()
  }
}
