import Sodium
import Testing

@Suite struct RandomTests {
  @Test func `bytes are as many as asked and not twice the same`() {
    #expect(Random.bytes(0) == [])
    #expect(Random.bytes(-1) == [])
    #expect(Random.bytes(32).count == 32)
    #expect(Random.bytes(32) != Random.bytes(32))
  }

  @Test func `a number stays below its bound and reaches all of it`() {
    let drawn = Set((0..<1000).map { _ in Random.uniform(below: 5) })
    #expect(drawn == [0, 1, 2, 3, 4])
    #expect(Random.uniform(below: 0) == 0)
  }
}
