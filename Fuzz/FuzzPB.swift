/// Feeds the reader of `.pb` files whatever the fuzzer thinks of; what it accepts must come back
/// the same after writing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPB(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let file = try? Pabulib(reading: bytes) else { return 0 }
  let written = file.bytes
  guard let again = try? Pabulib(reading: written) else {
    preconditionFailure("what was written cannot be read")
  }
  precondition(again.bytes == written, "writing twice differs")
  precondition(again.projects == file.projects && again.votes == file.votes)
  // Counting must not fail either; the completions without raises take no time.
  let outcome = EqualShares(.init(completion: .utilitarian)).count(file.election)
  precondition(outcome.cost <= file.budget)
  return 0
}
