import CUnicode
import Core

/// ICU's own judgement of a message, so that a file stays readable by every ICU tool.
enum MessageSyntax {
  /// Why ICU refuses this message; nothing if it does not.
  static func fault(in text: String, language: Language) -> String? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") })
    else { return nil }
    var reason = [CChar](repeating: 0, count: 512)
    var copy = text
    let verdict = copy.withUTF8 { bytes in
      unsafe kurak_message_check(
        language.tag, bytes.baseAddress, bytes.count, &reason, reason.count)
    }
    if verdict == 0 { return nil }
    let words = reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return "ICU refuses it: \(String(decoding: words, as: UTF8.self))"
  }
}
