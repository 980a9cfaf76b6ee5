import Choice
import Core
import Database
import Foundation
import HTTP
import KurakTesting
import Testing
import Web

@testable import Deliberation

@Suite struct `Files of Polis` {
  let village: DeliberationHouse

  init() throws { village = try DeliberationHouse() }

  /// What is counted of some files, as `kurak groups` prints it.
  private func groups(_ files: [String: [UInt8]]) throws -> [String: Any] {
    let folder = PolisFolder("folder") { path in
      guard let bytes = files[String(path.dropFirst("folder/".count))] else {
        throw CocoaError(.fileNoSuchFile)
      }
      return bytes
    }
    let map = OpinionMap(counting: try #require(folder).conversation)
    let data = Data(GroupsReport(map: map).json.utf8)
    var counted = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let stability = try JSONDecoder().decode(Certainty.self, from: data).stability
    counted["stability text"] = stability.map { "\($0)" }
    return counted
  }

  private struct Certainty: Decodable { let stability: Double? }

  private func compare(_ counted: [String: Any], _ figures: Figures) throws {
    #expect(counted["participants"] as? Int == figures.people)
    #expect(counted["votes"] as? Int == figures.answers)
    #expect(counted["grouped_participants"] as? Int == figures.placed)
    // Through NSNumber a decimal of seventeen digits loses its last bit, so it is compared as text.
    let stability = figures.stability.map { "\($0.value)" }
    #expect(counted["stability text"] as? String == stability)
    #expect(counted["seed"] as? String == figures.stability?.seed)
    let groups = try #require(counted["groups"] as? [[String: Any]])
    #expect(groups.map { $0["size"] as? Int } == figures.groups.map(\.size))
    for (group, own) in zip(groups, figures.groups) {
      let marks = try #require(group["representative"] as? [[String: Any]])
      #expect(marks.map { $0["statement"] as? String } == own.lines.map { "\($0.number)" })
      #expect(marks.map { $0["chosen"] as? Int } == own.lines.map(\.chosen))
    }
    let consensus = try #require(counted["consensus"] as? [String: [[String: Any]]])
    #expect(
      consensus["agree"]?.map { $0["statement"] as? String } == figures.agreed.map { "\($0)" })
    #expect(
      consensus["disagree"]?.map { $0["statement"] as? String } == figures.refused.map { "\($0)" })
    let dissent = try #require(counted["dissent"] as? [[String: Any]])
    #expect(dissent.map { $0["statement"] as? String } == figures.divided.map { "\($0)" })
  }

  @Test func `of a question of ours give the figures of its page`() throws {
    let id = try village.topic(tenSeeds)
    try village.sheets(0..<80, on: id, camps)
    _ = try village.house.perform(
      JudgeOpinion(3, on: id, isShown: false, because: "Ысым аталган"))
    try village.close(id)
    let files = try village.find(id) { id, tx in
      try PolisFiles.read(id, community: village.community, in: tx)
    }
    let named = Dictionary(uniqueKeysWithValues: files.all.map { ($0.name, $0.bytes) })
    try compare(try groups(named), try #require(try village.figures(id)))
    #expect(try village.figures(id)?.opinions.contains { $0.number == 3 } == false)
    #expect(
      try village.page(id, "votes.csv", as: .deputy).body == named["votes.csv"])
    #expect(
      try village.page(id, "comments.csv", as: .deputy).body == named["comments.csv"])
    #expect(!String(decoding: files.commentFile, as: UTF8.self).contains("\(village.community)"))
  }

  @Test(arguments: ["london.youth.policing", "15-per-hour-seattle", "scoop-hivemind.freshwater"])
  func `of real conversations are taken in and give what their files give`(_ name: String) throws {
    guard let data = ProjectFolder.data else { return }
    func read(_ file: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(data)/polis/\(name)/\(file)")))
    }
    let (votes, comments) = (try read("votes.csv"), try read("comments.csv"))
    let held = try HeldElsewhere(
      question: Translated([.en: name]), source: "pol.is", language: .en,
      from: Instant(seconds: 1_000_000), until: Instant(seconds: 2_000_000),
      comments: try PolisExport.statements(in: comments),
      try PolisExport.conversation(votes: votes, comments: comments))
    let id = try village.house.perform(ImportTopic(held))
    try village.count()
    let figures = try #require(try village.figures(id))
    try compare(try groups(["votes.csv": votes, "comments.csv": comments]), figures)
    let page = try village.page(id, "results")
    #expect(page.status == 200 && page.text.contains("pol.is") == false)
    #expect(try village.page(id).text.contains("pol.is"))
    // It is over: nobody answers it, nobody is asked.
    let person = try village.resident()
    #expect(throws: rule("late")) { try village.answer(1, .agree, on: id, by: person) }
    // Once out and in again it is the same.
    let files = try village.find(id) { id, tx in
      try PolisFiles.read(id, community: village.community, in: tx)
    }
    let named = Dictionary(uniqueKeysWithValues: files.all.map { ($0.name, $0.bytes) })
    try compare(try groups(named), figures)
  }

  @Test func `twice are two questions, and are taken in by those who may`() throws {
    func held() throws -> HeldElsewhere {
      var box = VoteBox()
      for person in 0..<12 { box.cast(person: "\(person)", statement: "0", .agree) }
      return try HeldElsewhere(
        question: Translated([.en: "Twice"]), source: "pol.is", language: nil,
        from: village.house.now, until: village.house.now, comments: [], box.conversation())
    }
    for _ in 0..<2 { _ = try village.house.perform(ImportTopic(try held())) }
    #expect(try village.count("SELECT count(*) FROM deliberation_answer") == 24)
    #expect(throws: DomainError.forbidden) {
      _ = try village.house.perform(ImportTopic(try held()), as: .resident)
    }
  }

  @Test func `whose people are no numbers are refused`() throws {
    var box = VoteBox()
    box.cast(person: "Айгүл", statement: "0", .agree)
    let conversation = box.conversation()
    #expect(throws: HeldElsewhere.Fault.id("Айгүл")) {
      try HeldElsewhere(
        question: Translated([.en: "x"]), source: "x", language: nil, from: village.house.now,
        until: village.house.now, comments: [], conversation)
    }
  }
}
