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
}
