import Core

// The elements this house uses, one function each.

package func html(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("html", attributes, content())
}

package func head(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("head", attributes, content())
}

package func body(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("body", attributes, content())
}

package func title(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("title", attributes, content())
}

package func main(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("main", attributes, content())
}

package func header(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("header", attributes, content())
}

package func footer(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("footer", attributes, content())
}

package func nav(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("nav", attributes, content())
}

package func section(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("section", attributes, content())
}

package func article(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("article", attributes, content())
}

package func aside(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("aside", attributes, content())
}

package func div(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("div", attributes, content())
}

package func span(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("span", attributes, content())
}

package func p(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("p", attributes, content())
}

package func h1(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("h1", attributes, content())
}

package func h2(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("h2", attributes, content())
}

package func h3(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("h3", attributes, content())
}

package func h4(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("h4", attributes, content())
}

package func ul(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("ul", attributes, content())
}

package func ol(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("ol", attributes, content())
}

package func li(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("li", attributes, content())
}

package func dl(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("dl", attributes, content())
}

package func dt(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("dt", attributes, content())
}

package func dd(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("dd", attributes, content())
}

package func a(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("a", attributes, content())
}

package func strong(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("strong", attributes, content())
}

package func em(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("em", attributes, content())
}

package func small(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("small", attributes, content())
}

package func abbr(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("abbr", attributes, content())
}

package func time(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("time", attributes, content())
}

package func blockquote(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("blockquote", attributes, content())
}

package func table(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("table", attributes, content())
}

package func caption(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("caption", attributes, content())
}

package func thead(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("thead", attributes, content())
}

package func tbody(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("tbody", attributes, content())
}

package func tfoot(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("tfoot", attributes, content())
}

package func tr(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("tr", attributes, content())
}

package func th(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("th", attributes, content())
}

package func td(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("td", attributes, content())
}

package func form(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("form", attributes, content())
}

package func fieldset(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("fieldset", attributes, content())
}

package func legend(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("legend", attributes, content())
}

package func label(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("label", attributes, content())
}

package func button(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("button", attributes, content())
}

package func select(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("select", attributes, content())
}

package func option(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("option", attributes, content())
}

package func textarea(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("textarea", attributes, content())
}

package func output(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("output", attributes, content())
}

package func progress(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("progress", attributes, content())
}

package func meter(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("meter", attributes, content())
}

package func figure(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("figure", attributes, content())
}

package func figcaption(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("figcaption", attributes, content())
}

package func details(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("details", attributes, content())
}

package func summary(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("summary", attributes, content())
}

package func pre(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("pre", attributes, content())
}

package func code(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("code", attributes, content())
}

package func svg(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("svg", attributes, content())
}

package func g(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("g", attributes, content())
}

package func defs(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("defs", attributes, content())
}

package func symbol(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("symbol", attributes, content())
}

package func svgText(
  _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { .nothing }
) -> Markup {
  .element("text", attributes, content())
}

package func meta(_ attributes: Attribute...) -> Markup { .element("meta", attributes, nil) }

package func link(_ attributes: Attribute...) -> Markup { .element("link", attributes, nil) }

package func input(_ attributes: Attribute...) -> Markup { .element("input", attributes, nil) }

package func br(_ attributes: Attribute...) -> Markup { .element("br", attributes, nil) }

package func hr(_ attributes: Attribute...) -> Markup { .element("hr", attributes, nil) }

package func img(_ attributes: Attribute...) -> Markup { .element("img", attributes, nil) }

package func path(_ attributes: Attribute...) -> Markup { .element("path", attributes, .nothing) }

package func rect(_ attributes: Attribute...) -> Markup { .element("rect", attributes, .nothing) }

package func circle(_ attributes: Attribute...) -> Markup {
  .element("circle", attributes, .nothing)
}

package func polygon(_ attributes: Attribute...) -> Markup {
  .element("polygon", attributes, .nothing)
}

package func line(_ attributes: Attribute...) -> Markup { .element("line", attributes, .nothing) }

package func use(_ attributes: Attribute...) -> Markup { .element("use", attributes, .nothing) }
