import Core
import Localization
import Testing

/// What somebody else's sentence must keep to stand where ours does.
@Suite struct WordingTests {
  private func fault(
    _ text: String, _ language: Language = .ky, insteadOf old: String = "{0} came"
  ) -> Wording.Fault? {
    do throws(Wording.Fault) {
      try Wording.check(text, in: language, insteadOf: old)
      return nil
    } catch {
      return error
    }
  }

  @Test func `A sentence with the same places is taken`() {
    #expect(fault("{0} келди") == nil)
    #expect(fault("Келгендер: {0, number}") == nil)
  }

  @Test func `A place that is lost or made up is refused`() {
    #expect(fault("Келди") == .places([0]))
    #expect(fault("{0} {1} келди") == .places([0]))
    #expect(fault("{0} келди", insteadOf: "Came") == .places([]))
  }

  @Test(arguments: ["", "   ", "\u{A0}"])
  func `Nothing is no sentence`(text: String) { #expect(fault(text) == .empty) }

  @Test(arguments: ["{0} келди\nжана кетти", "{0} келди\\", "{0}\r\n"])
  func `What would draw in the next line of the file is refused`(text: String) {
    #expect(fault(text) == .lines)
  }

  @Test(arguments: ["{0 келди", "{0, date} келди", "{nobody} келди"])
  func `Braces that nobody can read are refused with the reason`(text: String) {
    guard case .syntax(let reason) = fault(text) else {
      Issue.record("\(text) was taken")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test func `A Russian number needs its three forms, a Kyrgyz one`() {
    let one = "{0, plural, one {# сабак} other {# сабак}}"
    #expect(fault(one, .ky) == nil)
    #expect(fault(one, .ru) == .forms(["few", "many"]))
  }
}
