/// An address outside this site that was checked: https or http and nothing odd.
package struct ExternalLink: Sendable, Hashable {
  package let address: String

  package init?(checking address: String) {
    let units = address.utf8
    let host = ["https://", "http://"].first(where: address.hasPrefix).map {
      units.dropFirst($0.utf8.count).prefix { $0 != 47 && $0 != 63 && $0 != 35 }
    }
    guard let host, !host.isEmpty, units.count < 2048,
      units.allSatisfy({ $0 > 32 && $0 != 34 && $0 != 60 && $0 != 62 && $0 != 92 })
    else { return nil }
    self.address = address
  }
}
