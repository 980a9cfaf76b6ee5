import Web

/// Courses that leave the house: they stand before the lessons, whose paths are like theirs.
extension School {
  var bookEndpoints: [Endpoint] {
    exportEndpoints + questionsAwayEndpoints + bookletEndpoints + slideEndpoints
  }
}
