import Core
import Paper
import SVG

extension PaperEmblem.Fault {
  /// What the host is told beside the field: which element stands in the way, and on which line.
  var message: Message {
    switch self {
    case .notPicture: Message("learning.setting.fault.emblem")
    case .notDrawable: Message("learning.setting.fault.svg-view")
    case .drawing(let fault): fault.message
    }
  }
}

extension SVGFault {
  fileprivate var message: Message {
    switch self {
    case .notSVG(let line): Message("learning.setting.fault.svg-broken", .number(line))
    case .entities: Message("learning.setting.fault.svg-entities")
    case .tooLarge: Message("learning.setting.fault.svg-large")
    case .tooDeep(let line): Message("learning.setting.fault.svg-deep", .number(line))
    case .view: Message("learning.setting.fault.svg-view")
    case .element(let name, let line):
      Message("learning.setting.fault.svg-element", .text(shown(name)), .number(line))
    case .attribute(let name, let element, let line):
      Message(
        "learning.setting.fault.svg-attribute", .text(shown(name)), .text(shown(element)),
        .number(line))
    case .value(let name, let element, let line):
      Message(
        "learning.setting.fault.svg-value", .text(shown(name)), .text(shown(element)),
        .number(line))
    }
  }

  /// Names come from the file, and may be of any length.
  private func shown(_ name: String) -> String {
    name.count > 40 ? name.prefix(40) + "…" : name
  }
}
