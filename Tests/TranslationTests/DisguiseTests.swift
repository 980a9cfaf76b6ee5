import Core
import KurakTesting
import Localization
import Testing

/// English made strange, for whoever looks at pages.
@Suite struct DisguiseTests {
  private let catalog: Catalog

  init() throws { catalog = try TestHouse.catalog.get() }

  @Test func `A message stands in brackets and is two fifths longer`() {
    let plain = catalog[.en](Message("web.fault.required"))
    let strange = catalog.disguised(.pseudo)[.en](Message("web.fault.required"))
    #expect(strange.hasPrefix("⟦") && strange.hasSuffix("⟧"))
    #expect(strange.count >= plain.count * 7 / 5)
    #expect(strange.contains("fíļļ"))
  }

  @Test func `What is filled in stays as it is`() {
    let message = Message("web.page-of", .number(3), .number(12))
    let strange = catalog.disguised(.pseudo)[.en](message)
    #expect(strange.contains("3") && strange.contains("12"))
  }

  @Test func `Each number still finds its form`() {
    let pseudo = catalog.disguised(.pseudo)[.en]
    let one = pseudo(Message("authoring.publish.faults", .number(1)))
    let many = pseudo(Message("authoring.publish.faults", .number(5)))
    #expect(one.contains("1 thíñġ"))
    #expect(one != many && many.contains("5"))
    #expect(one.count { $0 == "⟦" } == 1)
  }

  @Test func `The longest of the four stands for English`() {
    let longest = catalog.disguised(.longest)
    for key in ["web.fault.required", "web.sign-out", "web.skip"] {
      let said = Language.allCases.map { catalog[$0](Message(key: key, arguments: [])).count }
      #expect(longest[.en](Message(key: key, arguments: [])).count == said.max())
    }
  }

  @Test func `The other languages stay as they are`() {
    for disguise in Disguise.allCases {
      #expect(
        catalog.disguised(disguise)[.ky](Message("web.skip")) == catalog[.ky](Message("web.skip")))
    }
  }
}
