import Sodium
import Testing

@Suite struct SealedStreamTests {
  private let key = Seal.key()
  private let pieces: [[UInt8]] = [[1, 2, 3], [], [UInt8](repeating: 9, count: 1000)]

  private func sealed() -> (header: [UInt8], pieces: [[UInt8]]) {
    var stream = SealingStream(key: key)
    let sealed = pieces.enumerated().map { place, piece in
      stream.seal(piece, associated: place == 0 ? [7] : [], isLast: place == pieces.count - 1)
    }
    return (stream.header, sealed)
  }

  @Test func `what was sealed in pieces opens in pieces, and the last one says so`() throws {
    let (header, sealed) = sealed()
    var opening = try #require(OpeningStream(key: key, header: header))
    for (place, piece) in sealed.enumerated() {
      let opened = opening.open(piece, associated: place == 0 ? [7] : [])
      #expect(opened?.plain == pieces[place])
      #expect(opened?.isLast == (place == 2))
    }
  }

  @Test func `pieces cannot be swapped, left out, changed or given another context`() throws {
    let (header, sealed) = sealed()
    var swapped = try #require(OpeningStream(key: key, header: header))
    let early = swapped.open(sealed[1])
    #expect(early == nil)
    var strange = try #require(OpeningStream(key: key, header: header))
    let foreign = strange.open(sealed[0], associated: [8])
    #expect(foreign == nil)
    for place in sealed[0].indices {
      var opening = try #require(OpeningStream(key: key, header: header))
      var changed = sealed[0]
      changed[place] ^= 1
      let opened = opening.open(changed, associated: [7])
      #expect(opened == nil)
    }
    var other = try #require(OpeningStream(key: Seal.key(), header: header))
    let stolen = other.open(sealed[0], associated: [7])
    #expect(stolen == nil)
    #expect(OpeningStream(key: [], header: header) == nil)
    #expect(OpeningStream(key: key, header: [1]) == nil)
  }

  @Test func `a box is opened by its pair alone, and a secret key tells its public one`() throws {
    let pair = KeyPair()
    let box = try #require(KeyPair.seal([1, 2, 3], to: pair.publicKey))
    #expect(pair.open(box) == [1, 2, 3])
    #expect(KeyPair().open(box) == nil)
    #expect(pair.open(Array(box.dropLast())) == nil)
    #expect(pair.open([]) == nil)
    #expect(KeyPair.seal([1], to: [1]) == nil)
    #expect(KeyPair(secretKey: pair.secretKey)?.publicKey == pair.publicKey)
    #expect(KeyPair(secretKey: [1]) == nil)
  }

  /// FIPS 180-4, the example of one block.
  @Test func `SHA-256 is the one everybody has`() {
    var sum = RunningSHA256()
    sum.update(Array("a".utf8))
    sum.update(Array("bc".utf8))
    let text = sum.finish().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    #expect(
      text.joined() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
