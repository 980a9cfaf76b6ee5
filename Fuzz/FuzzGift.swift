// Built together with the sources of Gift into one module, so that coverage sees them.

/// Feeds arbitrary bytes to the GIFT reader and demands that what it took is read again as it was.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzGift(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let file = GiftFile(Array(UnsafeBufferPointer(start: start, count: count)))
  precondition(file.questions.count <= GiftFile.mostQuestions)
  for question in file.questions {
    precondition(question.line >= 1)
    // An accent that clings to a mark makes it a letter, so the parse may change; it must not trap,
    // and one question must not become more.
    let again = GiftFile(Array(question.written.utf8))
    precondition(again.questions.count <= 1, "one question became several")
  }
  return 0
}
