import Foundation
import Testing

@testable import Spreadsheet

/// The public cases every reader of the format is compared by.
@Suite struct CSVSpectrumTests {
  @Test(arguments: [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
    "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ])
  func `agrees with csv-spectrum`(name: String) throws {
    let folder = sharedData().appending(path: "interop/csv/csv-spectrum")
    guard let csv = FileManager.default.contents(atPath: folder.appending(path: "\(name).csv").path)
    else {
      print("Skipped csv-spectrum \(name): no data at \(folder.path); set KURAK_DATA.")
      return
    }
    let json = try Data(contentsOf: folder.appending(path: "\(name).json"))
    let expected = try JSONDecoder().decode([[String: String]].self, from: json)
    #expect(try records(name.hasSuffix("_crlf") ? withReturns(csv) : Array(csv)) == expected)
  }

  private func records(_ bytes: [UInt8]) throws -> [[String: String]] {
    var table = try CSVTable(bytes)
    var found: [[String: String]] = []
    while let record = try table.next() {
      found.append(Dictionary(uniqueKeysWithValues: zip(table.header.names, record.row.cells)))
    }
    return found
  }

  /// Copies that went through a line-end conversion lost the CR these cases are about.
  private func withReturns(_ csv: Data) -> [UInt8] {
    csv.contains(0x0D) ? Array(csv) : csv.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  }
}

/// The folder of shared data, which is not part of the package.
func sharedData() -> URL {
  if let path = ProcessInfo.processInfo.environment["KURAK_DATA"] {
    return URL(filePath: path, directoryHint: .isDirectory)
  }
  return URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data", directoryHint: .isDirectory).standardized
}
