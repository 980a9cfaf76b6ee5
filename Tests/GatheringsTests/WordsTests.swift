import Core
import Foundation
import KurakTesting
import Localization
import Testing

@testable import Gatherings

@Suite struct `The words of gatherings` {
  let catalog: Catalog

  init() throws { catalog = try TestHouse.catalog.get() }

  /// Every key that stands whole in the source of this room.
  private func literals() throws -> Set<String> {
    let folder = ProjectFolder.path("Sources/Gatherings")
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var keys: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for part in text.split(separator: "\"", omittingEmptySubsequences: false)
      where part.hasPrefix("gatherings.") && !part.contains("\\") && !part.contains("/") {
        keys.insert(String(part))
      }
    }
    return keys.subtracting(["gatherings.ics"])
  }

  @Test func `hold every key that the source names`() throws {
    let keys = try literals()
    #expect(keys.count > 60)
    #expect(keys.subtracting(catalog.keys).sorted() == [])
  }

  @Test func `hold every word of every choice`() {
    var keys = GatheringKind.allCases.map(\.title.key) + GatheringState.allCases.map(\.title.key)
    keys += PresenceKind.allCases.map(\.title.key) + Sex.allCases.map(\.title.key)
    keys += Quorum.Rule.allCases.map { "gatherings.field.quorum.\($0.rawValue)" }
    keys += Majority.allCases.map(\.title.key) + MotionBallot.allCases.map(\.title.key)
    keys += MotionChoice.allCases.map(\.title.key) + Sex.allCases.map { "gatherings.clock.\($0)" }
    keys += ["stated", "voting", "decided", "withdrawn"].map { "gatherings.motion.\($0)" }
    keys += [
      "edit", "agenda", "attendance", "clock", "notes", "motions", "desk", "resolutions",
    ].map { "gatherings.way.\($0)" }
    keys += [
      "issuer", "day", "answers", "minutes", "controller", "signer", "number",
    ].map { "gatherings.resolution.\($0)" }
    keys += [
      "present", "present-by-sex", "guests", "opened", "closed", "adjourned", "heard", "spoke",
      "spoke-by-sex", "put", "decided", "title", "amendment", "draft-mark", "hash",
    ].map { "gatherings.minutes.\($0)" }
    keys += ["present", "spoke", "moved", "population"].map { "gatherings.share.\($0)" }
    keys += ["notice", "agenda"].map { "gatherings.file.\($0)" }
    #expect(Set(keys).subtracting(catalog.keys).sorted() == [])
  }
}
