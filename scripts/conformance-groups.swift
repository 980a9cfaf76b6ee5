import Foundation

/// Counts every conversation of the data and says how much agrees.
@main
struct Conformance {
  static func main() throws {
    let data = URL(fileURLWithPath: CommandLine.arguments[1])
    let found = try GroupsConformance.run(data: data)
    print("opinion groups: agree \(found.agreed), differ \(found.differed)")
    if found.differed > 0 { exit(1) }
  }
}
