import CUnicode

/// Bytes whose order is the order of the Kyrgyz alphabet, to be stored beside a text, so that
/// every database sorts alike.
package enum SortKey {
  // Immutable once opened; ICU's key function is const, so threads may share it.
  nonisolated(unsafe) private static let collator = unsafe kurak_collator_open("ky")

  /// The key of a text; if ICU cannot make one, the text's own bytes.
  package static func make(_ text: String) -> [UInt8] {
    let key = unsafe text.filledByC { text, length, room, capacity in
      unsafe kurak_sort_key(collator, text, length, room, capacity)
    }
    return key ?? Array(text.utf8)
  }

  /// Keys made under another version must be made again.
  package static let version: String = {
    var version: [UInt8] = [0, 0, 0, 0]
    unsafe kurak_collator_version(collator, &version)
    return version.map { String($0) }.joined(separator: ".")
  }()
}
