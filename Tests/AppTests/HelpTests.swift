import Testing

@testable import App

@Suite struct `Every command explains itself` {
  @Test(
    arguments: [
      "serve", "migrate", "import", "export", "count", "committee", "match", "survey", "recount",
      "groups", "verify", "backup", "restore", "move", "fingerprint", "doctor",
    ], ["--help", "-h"])
  func `to both words that people try`(command: String, word: String) {
    #expect(Kurak.run([command, word]) == 0)
  }

  @Test func `with every kind of thing that export writes`() {
    for kind in ExportCommand.kinds {
      #expect(ExportCommand.help.contains("kurak export \(kind) "), "\(kind)")
    }
    for words in ["decisions", "deliberations", "cohort", "course", "rights", "certificates"] {
      #expect(Kurak.help.contains(words), "\(words)")
    }
    for words in [["nothing"], ["poem", "x", "--to", "y"]] {
      let complaint = #expect(throws: Complaint.self) { try ExportCommand.run(words) }
      let told = complaint?.description ?? ""
      #expect(ExportCommand.kinds.allSatisfy { told.contains($0) }, "\(told)")
    }
  }
}
