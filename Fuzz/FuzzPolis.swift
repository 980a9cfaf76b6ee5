/// Feeds the reader of Polis' exports votes and, behind a zero byte, comments; what it accepts
/// must count, and the same again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPolis(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0, maxSplits: 1).map { Array($0) }
  guard
    let conversation = try? PolisExport.conversation(
      votes: parts.first ?? [], comments: parts.count > 1 ? parts[1] : nil)
  else { return 0 }
  let report = GroupsReport(map: OpinionMap(withoutGroups: conversation)).json
  precondition(report == GroupsReport(map: OpinionMap(withoutGroups: conversation)).json)
  let polis = PolisMap(conversation)
  precondition(polis.bases.reduce(0) { $0 + $1.count } == polis.map.placed.count)
  return 0
}
