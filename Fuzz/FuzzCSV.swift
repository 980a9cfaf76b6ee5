// Built together with the sources of Spreadsheet into one module, so that coverage sees them.

/// Feeds arbitrary bytes to the CSV reader and demands that what it accepts survives a round trip.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzCSV(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let limits = CSVLimits(rows: 100, columns: 20, cellBytes: 200)
  var reader = CSVReader(bytes, limits: limits)
  var writer = CSVWriter(separator: reader.separator)
  var rows: [[String]] = []
  while let row = try? reader.next() {
    precondition(row.cells.count <= limits.columns && rows.count < limits.rows)
    rows.append(row.cells)
    writer.append(row.cells)
  }
  var again = CSVReader(writer.bytes, separator: reader.separator)
  for row in rows {
    let read = (try? again.next())?.cells
    precondition(read == row.map(harmless), "a row changed on its way through a file")
  }
  return 0
}
