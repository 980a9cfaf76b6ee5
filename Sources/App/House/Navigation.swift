import Core
import School
import Web

/// The ways into the rooms, shown to those who may enter.
enum Navigation {
  static func items(for viewer: Viewer) -> [NavigationItem] {
    guard viewer.community != nil else { return [] }
    var items: [NavigationItem] = []
    if viewer.person != nil {
      items.append(NavigationItem(["courses"], Message("house.courses"), .school))
    }
    if viewer.may(.staff) {
      items.append(NavigationItem(["cohorts"], Message("house.cohorts"), .school))
    }
    if viewer.person != nil {
      items.append(NavigationItem(["mentoring"], Message("house.mentoring"), .mentoring))
    }
    items.append(NavigationItem(["rights"], Message("rights.title"), .rights))
    items.append(NavigationItem(["culture"], Message("culture.title"), .culture))
    items.append(NavigationItem(["stories"], Message("stories.title"), .stories))
    if viewer.may(.hosts) && !viewer.may(.staff) {
      items.append(NavigationItem(["figures"], Message("figures.title"), .school))
    }
    items.append(NavigationItem(["proposals"], Message("proposals.title"), .proposals))
    items.append(NavigationItem(["gatherings"], Message("house.gatherings"), .gatherings))
    items.append(
      NavigationItem(["deliberations"], Message("house.deliberation"), .deliberation))
    items.append(NavigationItem(["decisions"], Message("house.decisions"), .decisions))
    if viewer.may(.staff) {
      items.append(NavigationItem(["people"], Message("house.people"), .people))
    }
    if viewer.may(.administrator) {
      items.append(NavigationItem(["backup"], Message("house.backup"), .house))
    }
    return items
  }
}
