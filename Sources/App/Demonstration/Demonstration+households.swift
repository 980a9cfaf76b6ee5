import People

extension Demonstration {
  /// Three streets, two or three to a house, as the office's list has them.
  func households() throws {
    let names = DemonstrationNames.women + DemonstrationNames.residents
    let rows = names.enumerated().map { place, name in
      HouseholdRow(
        number: place + 2,
        residence: Residence(
          street: Self.streets[place % Self.streets.count], house: String(1 + place / 7)),
        name: name)
    }
    _ = try perform(TakeHouseholds(rows: rows), on: day(-88))
  }

  private static let streets = ["Өзөн көчөсү", "Базар көчөсү", "Мектеп көчөсү"]
}
