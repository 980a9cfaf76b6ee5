import Foundation
import KurakTesting
import Markup
import Testing

/// The Big List of Naughty Strings, beside the project.
private let corpus: [String] = {
  guard let folder = ProjectFolder.data,
    let data = FileManager.default.contents(atPath: folder + "/interop/csv/blns.json"),
    let strings = try? JSONDecoder().decode([String].self, from: data)
  else { return [] }
  return strings
}()

@Suite struct `Strings that broke other programs` {
  @Test(.disabled(if: corpus.isEmpty, "skipped: the list is not on this machine"))
  func `open no element and close no value`() {
    #expect(corpus.count > 500)
    for string in corpus {
      let html = p(.title(string)) { string }.html
      let bytes = Array(html.utf8)
      #expect(bytes.filter { $0 == 60 }.count == 2, "\(string.debugDescription)")
      #expect(bytes.filter { $0 == 62 }.count == 2, "\(string.debugDescription)")
      #expect(bytes.filter { $0 == 34 }.count == 2, "\(string.debugDescription)")
      #expect(!bytes.contains(39))
      #expect(unescaped(Markup.text(string).html) == string.filter { $0 != "\0" })
    }
  }

  /// What a browser makes of it.
  private func unescaped(_ html: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(html) {
      text, pair in text.replacingOccurrences(of: pair.0, with: pair.1)
    }
  }
}
