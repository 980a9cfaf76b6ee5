import Testing

@testable import Sodium

@Suite struct PasswordHashTests {
  private let password = Array("Айгүл ўқийди".utf8)

  @Test func `the password that was set opens, another does not`() throws {
    let kept = try PasswordHash.make(password, cost: .testing)
    #expect(kept.hasPrefix("$argon2id$"))
    #expect(PasswordHash.verify(password, against: kept))
    #expect(!PasswordHash.verify(Array("Айгүл".utf8), against: kept))
    #expect(!PasswordHash.verify([], against: kept))
  }

  @Test func `the same password is never kept twice alike`() throws {
    let first = try PasswordHash.make(password, cost: .testing)
    #expect(try PasswordHash.make(password, cost: .testing) != first)
  }

  @Test func `people get three passes over 64 MiB`() throws {
    let kept = try PasswordHash.make(password)
    #expect(kept.contains("m=65536,t=3,p=1"))
    #expect(!PasswordHash.needsRehash(kept))
    #expect(PasswordHash.needsRehash(kept, cost: .interactive))
  }

  @Test func `a cheaper hash is made anew`() throws {
    let kept = try PasswordHash.make(password, cost: .testing)
    #expect(PasswordHash.needsRehash(kept))
    #expect(!PasswordHash.needsRehash(kept, cost: .testing))
  }

  @Test(arguments: ["", "x", "$argon2id$", "$argon2id$v=19$m=8,t=1,p=1$!$!", "\0"])
  func `what is no hash opens to nobody`(kept: String) {
    #expect(!PasswordHash.verify(password, against: kept))
    #expect(PasswordHash.needsRehash(kept))
  }

  @Test func `an endless hash is refused`() {
    let kept = "$argon2id$" + String(repeating: "a", count: 100_000)
    #expect(!PasswordHash.verify(password, against: kept))
  }

  @Test func `an empty password can be kept, as any other`() throws {
    let kept = try PasswordHash.make([], cost: .testing)
    #expect(PasswordHash.verify([], against: kept))
  }
}
