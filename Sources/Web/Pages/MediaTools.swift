import Core
import Localization
import Markup

/// For whoever may: take away a picture or a voice, or lay another beside the words.
package struct MediaTools: Component {
  let files: [MediaItem]
  let state: FormState
  let visit: Visit
  let path: URLPath

  /// Files are sent to the path, and taken away at `path/{file}/removal`.
  package init(_ files: [MediaItem], _ state: FormState, at path: URLPath, visit: Visit) {
    self.files = files
    self.state = state
    self.visit = visit
    self.path = path
  }

  private func say(_ key: String) -> String { visit.words(Message(key: key, arguments: [])) }

  package var body: Markup {
    details {
      summary { say("web.files") }
      for file in files { line(file) }
      CommandForm(path, visit: visit, isUpload: true) {
        MediaFields(state, visit.words)
        button(.class("button quiet"), .type("submit")) { say("web.files.add") }
      }
    }
  }

  private func line(_ file: MediaItem) -> Markup {
    let name = file.kind.isSound ? say("web.sound") : file.words
    return CommandForm(
      path.appending(file.id.description, "removal"), visit: visit, class: "inline"
    ) {
      button(.class("danger"), .type("submit")) { "\(say("web.remove")): \(name)" }
    }.body
  }
}
