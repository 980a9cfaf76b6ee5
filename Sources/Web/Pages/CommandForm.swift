import Core
import HTTP
import Markup

/// A form that changes something: carries the token of the session and the id of its command.
package struct CommandForm: Component {
  let action: URLPath
  let visit: Visit
  let cssClass: String
  let isUpload: Bool
  /// Whether it may wait on the phone for a connection; then what is typed is never lost.
  let waits: Bool
  /// What the phone does not show of it while it waits: how somebody votes.
  let isSecret: Bool
  let content: Markup

  package init(
    _ action: URLPath, visit: Visit, class cssClass: String = "form", isUpload: Bool = false,
    waits: Bool = false, isSecret: Bool = false,
    @MarkupBuilder content: () -> Markup
  ) {
    self.action = action
    self.visit = visit
    self.cssClass = cssClass
    self.isUpload = isUpload
    self.waits = waits
    self.isSecret = isSecret
    self.content = content()
  }

  package var body: Markup {
    let token = visit.environment.keys.formToken.make(for: visit.viewer.secret)
    let attributes: [Attribute] =
      [.method("post"), .action(action), .class(cssClass), .novalidate]
      + (isUpload ? [.enctype("multipart/form-data")] : [])
      + (waits ? [.init("data-waits", "")] : [])
      + (isSecret ? [.init("data-secret", "")] : [])
    return .element(
      "form", attributes,
      .group([
        input(.type("hidden"), .name("token"), .value(token)),
        input(.type("hidden"), .name("command"), .value(command.description)),
        content,
      ]))
  }

  /// A form that comes back keeps its id: should it have been carried out after all, sending it
  /// again changes nothing.
  private var command: UUID16 {
    let isBack = !visit.request.method.isSafe && visit.request.path == action.text
    let typed = isBack ? visit.form["command"].flatMap { UUID16($0) } : nil
    return typed ?? .v7(at: visit.now)
  }
}
