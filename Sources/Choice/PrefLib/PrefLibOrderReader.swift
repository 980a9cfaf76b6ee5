/// Reads one order such as `2,{1,4},{}` as groups of alternatives' numbers.
struct PrefLibOrderReader {
  let line: Int

  /// Empty places between commas are empty groups, also after the last comma.
  func groups(_ text: Substring) throws(PrefLibError) -> [[Int]] {
    var (groups, cell, isClosed) = ([[Int]](), [UInt8](), false)
    var inside: [Int]?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"):
        guard inside == nil, !isClosed, cell.isEmpty else { throw fault(.strayBrace) }
        inside = []
      case UInt8(ascii: "}"):
        guard let group = inside else { throw fault(.strayBrace) }
        groups.append(group + (cell.isEmpty && group.isEmpty ? [] : [try number(cell)]))
        (inside, cell, isClosed) = (nil, [], true)
      case UInt8(ascii: ","):
        if let group = inside {
          inside = group + [try number(cell)]
        } else if !isClosed {
          groups.append(cell.isEmpty ? [] : [try number(cell)])
        }
        (cell, isClosed) = ([], false)
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default:
        guard !isClosed else { throw fault(.strayBrace) }
        cell.append(byte)
      }
    }
    guard inside == nil else { throw fault(.openBrace) }
    if !isClosed { groups.append(cell.isEmpty ? [] : [try number(cell)]) }
    return groups
  }

  private func number(_ cell: [UInt8]) throws(PrefLibError) -> Int {
    let text = String(decoding: cell, as: UTF8.self)
    guard let number = Int(text), number > 0 else { throw fault(.notANumber(text)) }
    return number
  }

  private func fault(_ fault: PrefLibError.Fault) -> PrefLibError {
    PrefLibError(line: line, fault: fault)
  }
}
