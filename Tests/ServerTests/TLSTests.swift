import Core
import Foundation
import HTTP
import Server
import Testing

private let hasTools = ["openssl", "curl"].allSatisfy { tool in
  FileManager.default.isExecutableFile(atPath: "/usr/bin/\(tool)")
}

@Suite(.serialized, .enabled(if: hasTools)) struct TLSTests {

  /// What the tool printed, or nothing where it failed.
  private static func run(_ tool: String, _ arguments: String...) throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(tool)")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static func freshIdentity(days: Int = 2) throws -> TLSIdentity {
    let pem = try #require(
      try run(
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
        "-nodes", "-days", String(days), "-subj", "/CN=aikol", "-keyout", "-", "-out", "-"))
    let start = try #require(pem.range(of: "-----BEGIN CERTIFICATE"))
    return TLSIdentity(
      certificate: String(pem[start.lowerBound...]), key: String(pem[..<start.lowerBound]))
  }

  @Test func `a certificate says when the first of its chain ends`() throws {
    let (short, long) = (try Self.freshIdentity(), try Self.freshIdentity(days: 400))
    let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
    let ends = try #require(short.ends)
    #expect(ends > now.advanced(days: 1) && ends < now.advanced(days: 3))
    #expect(try #require(long.ends) > now.advanced(days: 398))
    // A chain is as long as the shortest of it, wherever that stands.
    let chain = TLSIdentity(certificate: long.certificate + short.certificate, key: long.key)
    #expect(chain.ends == ends)
    for text in ["", "nothing", short.key, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END"] {
      #expect(TLSIdentity(certificate: text, key: "").ends == nil)
    }
  }

  @Test func `a page comes over TLS and its request knows it`() throws {
    let identity = try Self.freshIdentity()
    let running = try RunningServer({ $0.identity = identity })
    let address = "https://127.0.0.1:\(running.server.port)/ky/?a=b"
    #expect(try Self.run("curl", "-sk", "--tlsv1.2", address) == "get /ky/ a=b ")
    #expect(try Self.run("curl", "-sk", "-d", "кеңеш", address) == "post /ky/ a=b кеңеш")
    #expect(running.seen.all.map(\.isSecure) == [true, true])
  }

  @Test func `old versions of TLS and no TLS at all get nothing`() throws {
    let identity = try Self.freshIdentity()
    let running = try RunningServer({ $0.identity = identity })
    let place = "127.0.0.1:\(running.server.port)/"
    #expect(try Self.run("curl", "-sk", "--tls-max", "1.1", "https://\(place)") == nil)
    #expect(try running.answer(get("/")) == nil)
    #expect(try Self.run("curl", "-sk", "https://\(place)") == "get /  ")
    #expect(running.seen.all.count == 1)
  }

  @Test func `a key of another certificate does not start`() throws {
    let (one, other) = (try Self.freshIdentity(), try Self.freshIdentity())
    for wrong in [
      TLSIdentity(certificate: one.certificate, key: other.key),
      TLSIdentity(certificate: "", key: ""), TLSIdentity(certificate: one.key, key: one.key),
    ] {
      #expect(throws: ServerError.cannotStart) { try RunningServer({ $0.identity = wrong }) }
    }
  }
}
