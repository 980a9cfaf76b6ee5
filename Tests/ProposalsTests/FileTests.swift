import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Proposals

@Suite struct FileTests {
  let village: ProposalsHouse
  let process: ID<JointProcess>

  init() throws {
    village = try ProposalsHouse()
    process = try village.process()
  }

  /// A PNG with a text that names somebody.
  static let drawing: [UInt8] = {
    func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(body.count)] + Array(name.utf8) + body + [0, 0, 0, 0]
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", [UInt8](repeating: 1, count: 13)) + chunk("tEXt", Array("GPS 40.5".utf8))
      + chunk("IDAT", [1, 2]) + chunk("IEND", [])
  }()

  private func write(
    _ field: String, _ bytes: [UInt8], words: String = "Өзөндүн жээги"
  ) throws -> Response {
    try village.house.upload(
      "/ky/proposals/processes/\(process)/write", field: field, name: "file", bytes,
      [
        "title": "Отургуч", "words": "", "language": "ky", "named": "yes",
        "picture-words": words, "command": UUID16.v7(at: village.house.now).description,
      ], as: .resident)
  }

  private func file() throws -> (proposal: ID<Proposal>, file: ID<ProposalFile>) {
    let found = try village.house.read { tx in
      try tx.first("SELECT proposal, id FROM proposal_file") { row in
        (try row(0) as ID<Proposal>, try row(1) as ID<ProposalFile>)
      }
    }
    let one = try #require(found)
    return (proposal: one.0, file: one.1)
  }

  @Test func `lie beside a proposal, without the notes of the phone`() throws {
    #expect(try write("picture", Self.drawing).status == 303)
    let (proposal, file) = try file()
    let page = try village.house.get("/ky/proposals/\(proposal)")
    #expect(page.text.contains("alt=\"Өзөндүн жээги\""))
    let picture = try village.house.get("/ky/proposals/\(proposal)/files/\(file)")
    #expect(picture.headers["content-type"] == "image/png" && !picture.text.contains("GPS"))
    #expect(picture.headers["content-security-policy"] == "default-src 'none'; sandbox")
    #expect(picture.headers["x-content-type-options"] == "nosniff")
    let journal = try village.count(
      "SELECT count(*) FROM journal WHERE coalesce(after, '') LIKE '%IHDR%'")
    #expect(journal == 0)
  }

  @Test func `that nobody describes, or that are none, come back with the words`() throws {
    #expect(try write("picture", Self.drawing, words: "").status == 422)
    for bytes in [Array("<svg onload=alert(1)>".utf8), Array("GIF89a".utf8), [0xFF, 0xD8, 0xFF]] {
      let answer = try write("picture", bytes)
      #expect(answer.status == 422 && answer.text.contains("value=\"Отургуч\""))
      #expect(try write("sound", bytes).status == 422)
    }
    #expect(try village.count("SELECT count(*) FROM proposal") == 0)
  }

  @Test func `are heard from the page, and a new voice takes the place of the old`() throws {
    let ogg = Array("OggS".utf8) + [1, 2, 3]
    #expect(try write("sound", ogg).status == 303)
    let (proposal, old) = try file()
    #expect(try village.house.get("/ky/proposals/\(proposal)").text.contains("<audio controls"))
    let path = "/ky/proposals/\(proposal)/files"
    #expect(try village.house.get("\(path)/\(old)").headers["content-type"] == "audio/ogg")
    let webm: [UInt8] = [0x1A, 0x45, 0xDF, 0xA3, 9]
    let sent = try village.house.upload(
      path, field: "sound", name: "v", webm, [:], as: .resident)
    #expect(sent.status == 303)
    #expect(try village.count("SELECT count(*) FROM proposal_file") == 1)
    #expect(try village.house.get("\(path)/\(old)").status == 404)
    let new = try file().file
    #expect(try village.house.get("\(path)/\(new)").headers["content-type"] == "audio/webm")
    #expect(
      try village.house.post("\(path)/\(new)/removal", [:], as: .participant).status == 403)
    #expect(try village.house.post("\(path)/\(new)/removal", [:], as: .resident).status == 303)
    #expect(try village.count("SELECT count(*) FROM proposal_file") == 0)
  }

  @Test func `go out of sight with their proposal, and are not another's`() throws {
    _ = try write("picture", Self.drawing)
    let (proposal, file) = try file()
    let other = try village.write(in: process, by: try village.resident("Гүл"))
    #expect(try village.house.get("/ky/proposals/\(other)/files/\(file)").status == 404)
    let stranger = try village.house.addPerson(
      "Мады", roles: [.administrator], in: village.house.neighbour)
    let path = "/ky/proposals/\(proposal)/files/\(file)"
    #expect(village.house.get(path, by: stranger).status == 404)
    _ = try village.house.perform(HideProposal(proposal, because: "x"), as: .facilitator)
    #expect(try village.house.get(path).status == 404)
    #expect(try village.house.get(path, as: .resident).status == 200)
  }

  @Test func `lose what a phone notes of place and person`() throws {
    func atom(_ name: String, _ body: [UInt8]) -> [UInt8] {
      let size = body.count + 8
      return [0, 0, UInt8(size >> 8), UInt8(size & 255)] + Array(name.utf8) + body
    }
    let note = atom("udta", Array("GPS 40.5 Aigul".utf8))
    let m4a =
      atom("ftyp", Array("M4A ".utf8)) + atom("moov", atom("trak", note) + note)
      + atom("mdat", [7, 7])
    let plain = try #require(PlainSound(file: m4a))
    #expect(plain.kind == .m4a && plain.bytes.count == m4a.count)
    #expect(!String(decoding: plain.bytes, as: UTF8.self).contains("Aigul"))
    #expect(plain.bytes.suffix(10) == m4a.suffix(10))
    let mp3 = Array("ID3".utf8) + [3, 0, 0, 0, 0, 0, 5] + Array("Aigul".utf8) + [0xFF, 0xFB, 1, 2]
    #expect(PlainSound(file: mp3)?.bytes == [0xFF, 0xFB, 1, 2])
    for length in 0..<m4a.count { _ = PlainSound(file: Array(m4a.prefix(length))) }
    #expect(PlainSound(file: [UInt8](repeating: 0, count: PlainSound.mostBytes + 1)) == nil)
  }
}
