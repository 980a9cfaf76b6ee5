import Foundation

/// Where the project lies, told by where this file lies.
package enum ProjectFolder {
  package static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// Real data beside the project, if it is here.
  package static var data: String? {
    let path = ProcessInfo.processInfo.environment["KURAK_DATA"] ?? path("../shared/data")
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
