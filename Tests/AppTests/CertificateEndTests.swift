import Core
import Foundation
import HTTP
import KurakTesting
import Server
import Testing
import Web

@testable import App

@Suite struct `The end of a certificate` {
  private static let now = Instant(Day(year: 2026, month: 11, day: 27) ?? Day(number: 0), hour: 9)

  private func notice(_ days: Int) -> CertificateNotice? {
    CertificateEnd(moment: Self.now.advanced(days: days)).notice(at: Self.now)
  }

  @Test func `is said a month before, and after`() {
    #expect(notice(31) == nil)
    #expect(notice(29)?.isOver == false)
    #expect(notice(29)?.day == Day(year: 2026, month: 12, day: 26))
    #expect(notice(-1)?.isOver == true)
    #expect(CertificateEnd(moment: Self.now.advanced(days: 40)).line(at: Self.now).isGood)
    #expect(!CertificateEnd(moment: Self.now.advanced(days: 30)).line(at: Self.now).isGood)
    #expect(!CertificateEnd(moment: Self.now.advanced(days: -2)).line(at: Self.now).isGood)
  }

  /// In the language of each, and to nobody who can do nothing about it.
  @Test func `stands on the first page of those who run the school`() throws {
    let whole = try WholeHouse(certificateEnds: SystemClock.now().advanced(days: 20))
    let home = try #require(
      whole.house.dispatcher.table.endpoints.first { $0.name == "GET /{language}/" })
    for role in Role.allCases {
      let page = String(decoding: whole.send(home, as: role).body, as: UTF8.self)
      let isStaff = Access.staff.admits([role])
      #expect(page.contains("id=\"certificate\"") == isStaff, "\(role)")
      if isStaff {
        #expect(page.contains("bring-certificate") && page.contains("TLS сертификаты"))
      }
    }
    let visitor = whole.send(home, as: nil)
    #expect(!String(decoding: visitor.body, as: UTF8.self).contains("id=\"certificate\""))
  }

  @Test func `is not spoken of while it is far`() throws {
    let whole = try WholeHouse(certificateEnds: SystemClock.now().advanced(days: 60))
    let home = try #require(
      whole.house.dispatcher.table.endpoints.first { $0.name == "GET /{language}/" })
    let page = whole.send(home, as: .administrator)
    #expect(!String(decoding: page.body, as: UTF8.self).contains("id=\"certificate\""))
  }

  @Test func `is looked at by the doctor`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func make(_ days: Int) throws -> String {
      let path = "\(folder)/\(days).pem"
      let tool = Process()
      tool.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
      tool.arguments = [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
        String(days), "-subj", "/CN=aikol", "-keyout", folder + "/key.pem", "-out", path,
      ]
      tool.standardError = FileHandle.nullDevice
      try tool.run()
      tool.waitUntilExit()
      return path
    }
    func doctor(_ certificate: String) -> Int32 {
      Kurak.run([
        "doctor", "--data", folder + "/data", "--resources", ProjectFolder.path(""), "--tls-cert",
        certificate,
      ])
    }
    #expect(doctor(try make(90)) == 0)
    #expect(doctor(try make(20)) == 1)
    #expect(doctor(folder + "/key.pem") == 1)
  }
}
