import Core
import Localization
import Testing

@Suite struct LettersTests {
  private func sorted(_ words: [String]) -> [String] {
    words.sorted { SortKey.make($0).lexicographicallyPrecedes(SortKey.make($1)) }
  }

  @Test func `names stand in the order of the Kyrgyz alphabet`() {
    let order = ["Нургүл", "Ңа", "Олжобай", "Өмүрбек", "Перизат", "Уулкан", "Үмүт", "Фатима"]
    #expect(sorted(order.reversed()) == order)
    #expect(order.sorted() != order)
  }

  @Test func `Uzbek letters stand beside their neighbours, and ў counts as у`() {
    let order = ["Гулнора", "Ғайрат", "Карима", "Қумри", "Ўғилой", "Умида", "Хадича", "Ҳилола"]
    #expect(sorted(order.reversed()) == order)
  }

  @Test func `small and capital letters do not part a family`() {
    #expect(sorted(["Бек", "ал", "Ал", "бек"]) == ["ал", "Ал", "бек", "Бек"])
  }

  @Test func `keys hold no zero byte inside and grow with the text`() {
    let long = String(repeating: "Өө ", count: 5000)
    #expect(!SortKey.make(long).contains(0))
    #expect(SortKey.make("").count < SortKey.make("а").count)
    #expect(SortKey.make(long).count > 5000)
    #expect(SortKey.version.split(separator: ".").count == 4)
  }

  @Test func `the same letters written two ways have one key`() {
    #expect(SortKey.make("е\u{308}лка") == SortKey.make("ёлка"))
    #expect(SortKey.make("и\u{306}") == SortKey.make("й"))
  }

  @Test(arguments: [
    ("Жөндөөлөр", "жондоолор"), ("КЕҢЕШ", "кенеш"), ("демилгелүү", "демилгелуу"),
    ("ѳкмѳт", "окмот"), ("Қўшиқ ғоя ҳисоб", "кушик гоя хисоб"), ("Ёлка", "елка"),
    ("Oʻgʻiloy", "ogiloy"), ("O'g`iloy", "ogiloy"), ("maʼqul", "maqul"),
    ("  Асан \t\n уулу  ", "асан уулу"), ("и\u{306}", "й"), ("Айым\u{200B}гүл", "айымгул"),
    ("", ""), ("   ", ""),
  ])
  func `a search finds what phones cannot type`(text: String, folded: String) {
    #expect(SearchKey.fold(text) == folded)
  }

  @Test(arguments: [
    ("  Турдубек   уулу Асан ", "Турдубек уулу Асан"), ("Ѳмүрбек", "Өмүрбек"),
    ("Айым\u{202E}гүл\u{202C}", "Айымгүл"), ("А\u{0}й\u{7}на", "Айна"),
    ("и\u{306}", "й"), ("Oʻgʻiloy", "Oʻgʻiloy"), ("Асан\nуулу", "Асан уулу"),
    ("\u{FEFF}Гүл", "Гүл"), ("кызы АСАН", "кызы АСАН"), ("\u{A0}Ай\u{A0}\u{2003}Гүл", "Ай Гүл"),
  ])
  func `a name is kept as its owner writes it`(typed: String, kept: String) {
    #expect(Normalize.name(typed) == kept)
    #expect(Array(Normalize.name(typed).unicodeScalars) == Array(kept.unicodeScalars))
  }

  @Test func `putting a name in order twice changes nothing more`() {
    let names = ["e\u{301}e\u{301}", " \u{200F}a b ", "ﬁ", "각", "👩‍👧"]
    for name in names { #expect(Normalize.name(Normalize.name(name)) == Normalize.name(name)) }
  }
}
