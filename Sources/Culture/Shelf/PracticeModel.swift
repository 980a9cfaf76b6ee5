import Content
import Core
import JSON
import Markup

/// A practice that ships, as it is read.
struct PracticeModel: JSONModel {
  let practice: Practice
  let text: PracticeText

  static let fields: [JSONField<Self>] = [
    .init("practice") { $0.practice.slug }, .init("language") { $0.text.language },
    .init("title") { $0.text.title }, .init("gist") { $0.text.gist },
    .init("evidence") { $0.practice.evidence.rawValue },
    .init("translation") { $0.text.translation.rawValue },
    .init("html") { $0.text.prose.html }, .init("sources") { $0.practice.sources },
  ]
}
