import Core
import HTTP
import KurakTesting
import Testing
import Web

@Suite struct `Access to a door` {
  @Test func `is told for every role and for nobody`() {
    let table: [(Access, Set<Role>)] = [
      (.anyone, Set(Role.allCases)), (.signedIn, Set(Role.allCases)),
      (.staff, [.administrator, .facilitator]), (.administrator, [.administrator]),
      (.deciders, [.administrator, .facilitator, .deputy]),
      (.clerks, [.administrator, .facilitator, .deputy, .officer]), (.roles([]), []),
    ]
    for (access, admitted) in table {
      for role in Role.allCases {
        #expect(access.admits([role]) == admitted.contains(role), "\(access) \(role)")
      }
      #expect(access.admits(nil) == (access == .anyone))
      #expect(access.admits([]) == (access == .anyone || access == .signedIn))
    }
    #expect(Access.staff.admits([.resident, .facilitator]))
  }

  @Test func `never follows from the roles of a viewer who is not signed in`() {
    let viewer = Viewer(roles: [.administrator])
    #expect(!viewer.may(.administrator))
    #expect(!viewer.may(.signedIn))
    #expect(viewer.may(.anyone))
  }

  @Test func `holds at every door for every role`() throws {
    let house = try SmallHouse().house
    for endpoint in SmallHouse.endpoints where endpoint.pattern.parameters.isEmpty {
      let path = (endpoint.place == .localized ? "/ky" : "") + endpoint.pattern.text
      for role in Role.allCases {
        let answer =
          endpoint.method == .get
          ? try house.get(path, as: role) : try house.post(path, [:], as: role)
        #expect((answer.status == 403) != endpoint.access.admits([role]), "\(role) \(path)")
      }
      let visitor = endpoint.method == .get ? try house.get(path) : try house.post(path, [:])
      #expect((visitor.status == 303) == (endpoint.access != .anyone), "\(path)")
    }
  }

  @Test func `roles that see others are all but two`() {
    #expect(Role.allCases.filter { !$0.seesOthers } == [.participant, .resident])
  }
}
