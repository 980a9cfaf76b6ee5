import Sodium
import Testing

@Suite struct SealTests {
  private let key = Seal.key()
  private let secret = Array("жашыруун".utf8)

  @Test func `what was sealed opens with its key and its context`() {
    let sealed = Seal.seal(secret, key: key, associated: [1, 2])
    #expect(Seal.open(sealed, key: key, associated: [1, 2]) == secret)
    #expect(Seal.open(sealed, key: key, associated: [1, 3]) == nil)
    #expect(Seal.open(sealed, key: Seal.key(), associated: [1, 2]) == nil)
    #expect(Seal.open(sealed, key: [], associated: [1, 2]) == nil)
  }

  @Test func `a single changed or missing byte closes it for good`() {
    let sealed = Seal.seal(secret, key: key)
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1
      #expect(Seal.open(changed, key: key) == nil)
      #expect(Seal.open(Array(sealed.prefix(place)), key: key) == nil)
    }
  }

  @Test func `the same bytes never look the same sealed`() {
    #expect(Seal.seal(secret, key: key) != Seal.seal(secret, key: key))
  }

  @Test func `nothing can be sealed too`() {
    #expect(Seal.open(Seal.seal([], key: key), key: key) == [])
  }

  @Test func `comparing says what == says`() {
    #expect(constantTimeEqual([], []))
    #expect(constantTimeEqual([1, 2, 3], [1, 2, 3]))
    #expect(!constantTimeEqual([1, 2, 3], [1, 2, 4]))
    #expect(!constantTimeEqual([1, 2, 3], [1, 2]))
  }
}
