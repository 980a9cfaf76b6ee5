import Core
import Database

/// What a story may be used for: each needs a consent of its own.
package enum StoryUse: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
  /// In lessons and for those who are signed in.
  case school
  /// On the page that anybody can open.
  case open = "public"
  /// On paper.
  case print
  /// Passed on in messengers.
  case share

  var title: Message { Message(key: "stories.use.\(rawValue)", arguments: []) }
  var meaning: Message { Message(key: "stories.use.\(rawValue).what", arguments: []) }

  static func stored(_ uses: Set<StoryUse>) -> String {
    allCases.filter(uses.contains).map(\.rawValue).joined(separator: " ")
  }

  static func set(_ stored: String) -> Set<StoryUse> {
    Set(stored.split(separator: " ").compactMap { StoryUse(rawValue: String($0)) })
  }
}
