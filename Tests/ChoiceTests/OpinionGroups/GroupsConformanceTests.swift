import Foundation
import Testing

@testable import Choice

/// The greater conversations are left to scripts/conformance, which builds for speed.
@Suite(.enabled(if: ProductionPolis.isThere, "no real data: set KURAK_DATA"))
struct GroupsConformanceTests {
  private func folder(_ name: String) -> URL { RealData.folder.appendingPathComponent(name) }

  @Test(arguments: ["london.youth.policing", "brexit-consensus", "15-per-hour-seattle"])
  func `the compatible count is that of the reference`(name: String) throws {
    #expect(try GroupsConformance.coldStart(folder("polis/\(name)")).differences == [])
  }

  @Test(arguments: ProductionPolis.names)
  func `what follows from the votes is what production computed`(name: String) throws {
    #expect(try GroupsConformance.production(folder("polis-production/\(name)")).differences == [])
  }

  @Test func `a real conversation shuffled gives the same bytes`() throws {
    #expect(try GroupsConformance.order(folder("polis/london.youth.policing")).differences == [])
  }

  @Test func `the matrix that Polis exports says what its list of votes says`() throws {
    let folder = folder("polis/brexit-consensus")
    let list = try GroupsConformance.conversation(folder)
    let matrix = try PolisExport.conversation(
      votes: GroupsConformance.bytes(folder, "participants-votes.csv"),
      comments: GroupsConformance.bytes(folder, "comments.csv"))
    #expect(matrix.people == list.people)
    #expect(matrix.counts == list.counts)
  }
}
