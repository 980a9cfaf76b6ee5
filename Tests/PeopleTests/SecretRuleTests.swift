import Testing

@testable import People

@Suite struct `A secret` {
  @Test(arguments: ["274905", "908172", "135790"])
  func `of six digits opens`(pin: String) { #expect(SecretRule.isPIN(pin)) }

  @Test(arguments: [
    "000000", "123456", "654321", "121212", "123123", "12345", "1234567", "12a456", "２７４９０５", "",
    "135797531", "024680 ",
  ])
  func `that everybody tries first does not`(pin: String) { #expect(!SecretRule.isPIN(pin)) }

  @Test(arguments: [
    "password", "Пароль12345", "гүлнара2026", "Айкөл 2026!!", "qwertyuiop123", "аааааааааааааааа",
    "Кыргызстан-1", "гүлнара айкөл гүлнара",
  ])
  func `made of what everybody would try is common`(password: String) {
    #expect(SecretRule.isCommon(password, ["гүлнара", "Айкөл"]))
  }

  @Test(arguments: ["алма бадам сары жол 7", "бадам жол", "Ўғилхон боғда ишлайди"])
  func `of her own is not`(password: String) {
    #expect(!SecretRule.isCommon(password, ["гүлнара", "Айкөл"]))
  }
}
