import Core
import HTTP
import KurakTesting
import Testing
import Web

@testable import Rights

@Suite struct `What a village lays on the shelf` {
  private static let turns = ShelfGuest(
    path: ["culture", "village", "1"],
    texts: [
      .ky: ShelfGuest.Text(
        title: "Суунун кезеги", gist: "Жазында кезек түзөбүз.",
        body: "Жазында кезек түзөбүз. Жесирлер биринчи сугарат. Тогоон башында.")
    ])
  private static let well = ShelfGuest(
    path: ["stories", "2"],
    texts: [.ru: ShelfGuest.Text(title: "Колодец", gist: "Вода была далеко.")])

  private func house() throws -> TestHouse {
    let laid = LaidOnShelf(lists: [["culture"], ["stories"]]) { _ in [Self.turns, Self.well] }
    return try TestHouse(
      migrations: Rights.migrations,
      endpoints: Rights(try RealShelf.shelf.get(), laid: laid).endpoints)
  }

  private func full(_ laid: [ShelfGuest] = [turns, well]) throws -> FullShelf {
    FullShelf(shelf: try RealShelf.shelf.get(), lists: [], laid: laid)
  }

  @Test func `is found by its title and by its words`() throws {
    let house = try house()
    for (query, path) in [
      ("суунун кезеги", "/ky/culture/village/1"), ("тогоон", "/ky/culture/village/1"),
      ("колодец", "/ky/stories/2"),
    ] {
      let page = try house.get("/ky/search?q=\(URLPath.encode(query))").text
      let list = try #require(page.firstRange(of: "data-shelf-cards"))
      let first = try #require(page[list.upperBound...].firstMatch(of: /<a href="([^"]*)"/)).1
      #expect(first == path, "\(query)")
    }
  }

  @Test func `never comes before a card that answers`() throws {
    let loud = ShelfGuest(
      path: ["culture", "village", "3"],
      texts: [
        .ky: ShelfGuest.Text(
          title: "Алимент", gist: "Алимент алимент", body: "алимент алимент алимент")
      ])
    let shelf = try RealShelf.shelf.get()
    let found = try full([loud]).search("алимент")
    #expect(shelf.cards[found[0]].slug == "alimony" && found.count > 1)
  }

  @Test func `leaves what ships where it was`() throws {
    let (plain, laid) = (try full([]), try full())
    for query in `Searching the shelf`.queries.map(\.text) {
      #expect(plain.search(query).first == laid.search(query).first, "\(query)")
    }
  }

  /// The phone is given the same lines and a few more; it counts as the server does.
  @Test func `is a few lines more for the phone, of rows behind the others`() throws {
    let (plain, laid) = (try full([]), try full())
    for language in Language.allCases {
      let (before, after) = (plain.phoneIndex(in: language), laid.phoneIndex(in: language))
      #expect(after.hasPrefix(before + "\n"))
      let more = after.dropFirst(before.count + 1).split(separator: "\n")
      let places = Set(more.compactMap { Int($0.split(separator: " ")[1].prefix(2), radix: 36) })
      let count = laid.shelf.index.count
      #expect(places == [count, count + 1])
      // Its text is searched in its own language, its title in all.
      #expect(more.contains { $0.hasPrefix("сугарат ") } == (language == .ky))
      #expect(more.contains { $0.hasPrefix("кезеги ") })
    }
  }

  @Test func `goes onto a phone with the shelf, and its lists with it`() throws {
    let page = try house().get("/ky/rights").text
    let keep = try #require(page.firstMatch(of: /data-keep="([^"]*)"/)).1.split(separator: " ")
    for path in [
      "/ky/culture", "/ky/stories", "/ky/culture/village/1", "/ky/stories/2", "/ky/phones",
    ] {
      #expect(keep.contains(Substring(path)), "\(path)")
    }
    #expect(keep.count == Set(keep).count)
  }

  @Test func `holds those whom the village calls, by what they are in every language`() throws {
    let house = try house()
    let id = try house.perform(AddReferral(`Whom a village calls`.centre))
    let way = "href=\"/ru/phones#r-\(id)\""
    let found = try house.get("/ru/search?q=\(URLPath.encode("кризистик борбору кара-суу"))").text
    #expect(found.contains(way))
    #expect(try house.get("/ru/search").text.contains(way))
  }
}
