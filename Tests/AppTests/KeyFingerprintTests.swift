import Foundation
import KurakTesting
import Testing
import Web

@testable import App

@Suite struct `The key of the data` {
  private let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
  private let schema: TestSchema?
  private var key: String { path + "/secret.key" }

  init() throws {
    schema = try TestSchema.make()
    _ = try open()
  }

  private func open() throws -> [UInt8] {
    try DataDirectory(path, database: schema?.address).open(readers: 1).keys.key(for: "test")
  }

  private func clear() throws {
    try FileManager.default.removeItem(atPath: path)
    try schema?.drop()
  }

  private func put(_ bytes: Data) throws {
    try bytes.write(to: URL(fileURLWithPath: key))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
  }

  @Test func `is asked for when it is gone, and none is made in its place`() throws {
    let kept = try Data(contentsOf: URL(fileURLWithPath: key))
    let before = try open()
    try FileManager.default.removeItem(atPath: key)
    #expect(throws: Complaint.self) { try open() }
    #expect(!FileManager.default.fileExists(atPath: key))
    try put(kept)
    #expect(try open() == before)
    try clear()
  }

  @Test func `is not exchanged for another unless somebody says so`() throws {
    try put(Data(repeating: 9, count: 32))
    #expect(throws: Complaint.self) { try open() }
    var words = ["migrate", "--data", path]
    if let schema { words += ["--database", schema.address] }
    #expect(Kurak.run(words) == 5)
    #expect(Kurak.run(words + ["--accept-key"]) == 0)
    #expect(Kurak.run(words) == 0)
    _ = try open()
    try clear()
  }
}
