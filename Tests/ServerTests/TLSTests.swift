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

  private static func freshIdentity() throws -> TLSIdentity {
    let pem = try #require(
      try run(
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
        "-nodes", "-days", "2", "-subj", "/CN=aikol", "-keyout", "-", "-out", "-"))
    let start = try #require(pem.range(of: "-----BEGIN CERTIFICATE"))
    return TLSIdentity(
      certificate: String(pem[start.lowerBound...]), key: String(pem[..<start.lowerBound]))
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
