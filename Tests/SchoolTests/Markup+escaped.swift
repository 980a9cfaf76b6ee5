import Markup

extension Markup {
  /// A text as a page holds it.
  static func escaped(_ text: String) -> String { Markup.text(text).html }
}
