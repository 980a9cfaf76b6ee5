import Core

extension Attribute {
  package static func id(_ value: String) -> Self { .init("id", value) }
  package static func `class`(_ value: String) -> Self { .init("class", value) }
  package static func lang(_ value: String) -> Self { .init("lang", value) }
  package static func name(_ value: String) -> Self { .init("name", value) }
  package static func value(_ value: String) -> Self { .init("value", value) }
  package static func type(_ value: String) -> Self { .init("type", value) }
  package static func `for`(_ value: String) -> Self { .init("for", value) }
  package static func placeholder(_ value: String) -> Self { .init("placeholder", value) }
  package static func autocomplete(_ value: String) -> Self { .init("autocomplete", value) }
  package static func inputmode(_ value: String) -> Self { .init("inputmode", value) }
  package static func pattern(_ value: String) -> Self { .init("pattern", value) }
  package static func title(_ value: String) -> Self { .init("title", value) }
  package static func role(_ value: String) -> Self { .init("role", value) }
  package static func content(_ value: String) -> Self { .init("content", value) }
  package static func rel(_ value: String) -> Self { .init("rel", value) }
  package static func method(_ value: String) -> Self { .init("method", value) }
  package static func enctype(_ value: String) -> Self { .init("enctype", value) }
  package static func accept(_ value: String) -> Self { .init("accept", value) }
  package static func min(_ value: String) -> Self { .init("min", value) }
  package static func max(_ value: String) -> Self { .init("max", value) }
  package static func step(_ value: String) -> Self { .init("step", value) }
  package static func maxlength(_ value: String) -> Self { .init("maxlength", value) }
  package static func minlength(_ value: String) -> Self { .init("minlength", value) }
  package static func rows(_ value: String) -> Self { .init("rows", value) }
  package static func cols(_ value: String) -> Self { .init("cols", value) }
  package static func scope(_ value: String) -> Self { .init("scope", value) }
  package static func colspan(_ value: String) -> Self { .init("colspan", value) }
  package static func width(_ value: String) -> Self { .init("width", value) }
  package static func height(_ value: String) -> Self { .init("height", value) }
  package static func viewBox(_ value: String) -> Self { .init("viewBox", value) }
  package static func fill(_ value: String) -> Self { .init("fill", value) }
  package static func stroke(_ value: String) -> Self { .init("stroke", value) }
  package static func d(_ value: String) -> Self { .init("d", value) }
  package static func x(_ value: String) -> Self { .init("x", value) }
  package static func y(_ value: String) -> Self { .init("y", value) }
  package static func cx(_ value: String) -> Self { .init("cx", value) }
  package static func cy(_ value: String) -> Self { .init("cy", value) }
  package static func r(_ value: String) -> Self { .init("r", value) }
  package static func points(_ value: String) -> Self { .init("points", value) }
  package static func transform(_ value: String) -> Self { .init("transform", value) }
  package static func x1(_ value: String) -> Self { .init("x1", value) }
  package static func x2(_ value: String) -> Self { .init("x2", value) }
  package static func y1(_ value: String) -> Self { .init("y1", value) }
  package static func y2(_ value: String) -> Self { .init("y2", value) }
  package static func datetime(_ value: String) -> Self { .init("datetime", value) }
  package static func charset(_ value: String) -> Self { .init("charset", value) }
  package static func alt(_ value: String) -> Self { .init("alt", value) }
  package static func httpEquiv(_ value: String) -> Self { .init("http-equiv", value) }
  package static func ariaLabel(_ value: String) -> Self { .init("aria-label", value) }
  package static func ariaDescribedby(_ value: String) -> Self { .init("aria-describedby", value) }
  package static func ariaCurrent(_ value: String) -> Self { .init("aria-current", value) }
  package static func ariaLabelledby(_ value: String) -> Self { .init("aria-labelledby", value) }
  package static func ariaInvalid(_ value: String) -> Self { .init("aria-invalid", value) }
  package static func ariaHidden(_ value: String) -> Self { .init("aria-hidden", value) }
  package static func ariaLive(_ value: String) -> Self { .init("aria-live", value) }
  package static func hreflang(_ value: String) -> Self { .init("hreflang", value) }
  package static func spellcheck(_ value: String) -> Self { .init("spellcheck", value) }
  package static func textAnchor(_ value: String) -> Self { .init("text-anchor", value) }
  package static func fontSize(_ value: String) -> Self { .init("font-size", value) }
  package static func media(_ value: String) -> Self { .init("media", value) }
  package static func form(_ value: String) -> Self { .init("form", value) }
  package static func size(_ value: String) -> Self { .init("size", value) }
  package static func list(_ value: String) -> Self { .init("list", value) }
  package static func autocapitalize(_ value: String) -> Self { .init("autocapitalize", value) }
  package static var deferred: Self { .init("defer", nil) }
  package static var required: Self { .init("required", nil) }
  package static var checked: Self { .init("checked", nil) }
  package static var selected: Self { .init("selected", nil) }
  package static var disabled: Self { .init("disabled", nil) }
  package static var multiple: Self { .init("multiple", nil) }
  package static var autofocus: Self { .init("autofocus", nil) }
  package static var novalidate: Self { .init("novalidate", nil) }
  package static var hidden: Self { .init("hidden", nil) }
  package static var open: Self { .init("open", nil) }
  package static var readonly: Self { .init("readonly", nil) }

  /// Takes a path only a route can print, never a string.
  package static func href(_ path: URLPath) -> Self { .init("href", path.text) }
  package static func action(_ path: URLPath) -> Self { .init("action", path.text) }
  package static func formaction(_ path: URLPath) -> Self { .init("formaction", path.text) }
  package static func src(_ path: URLPath) -> Self { .init("src", path.text) }
  /// An anchor of the same page.
  package static func href(anchor: String) -> Self { .init("href", "#" + anchor) }
  /// A number to call; all but its figures is left out.
  package static func href(phone: String) -> Self {
    .init("href", "tel:" + phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") })
  }
  package static func href(external link: ExternalLink) -> Self { .init("href", link.address) }
}
