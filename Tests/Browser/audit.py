"""Every kind of page that was seen, looked at again by axe, in light and in dark."""

from urllib.parse import urlsplit

import axe
from walker import PHONE


def audit(story, looked=set()):
    """Collects everything that is wrong; pages that look alike in two languages are seen once."""
    # The pages forbid every script, axe included; only here that rule is set aside.
    context = story.browser.new_context(bypass_csp=True)
    page = context.new_page()
    faults = {}
    try:
        for kind in story.seen.keys() - looked:
            looked.add(kind)
            sight = story.seen[kind]
            for rule, place, text in look(page, sight):
                faults.setdefault((rule, place), text)
    finally:
        context.close()
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults.values())


def look(page, sight):
    """Shows axe the very page that was seen: the address is asked for nothing but its style."""
    page.set_viewport_size(sight.walker.device)
    address = sight.url.split("#")[0]
    page.route(address, lambda route: route.fulfill(
        body=sight.html, content_type="text/html; charset=utf-8"))
    page.goto("about:blank")
    page.goto(sight.url)
    for scheme, rules in [("light", axe.RULES), ("dark", axe.DARK)]:
        page.emulate_media(color_scheme=scheme)
        for violation in axe.faults(page, rules):
            for node in violation["nodes"]:
                target = " ".join(map(str, node["target"]))
                yield violation["id"], f"{scheme} {target}", told(sight, scheme, violation, node)
    page.unroute(address)


def told(sight, scheme, violation, node):
    why = (node.get("any") or node.get("all") or node.get("none") or [{}])[0].get("message", "")
    path = urlsplit(sight.url).path
    return f"{violation['id']} on {path} ({scheme}): {node['html'][:160]} {why[:160]}"


def the_same_in(language, story):
    """The other languages have other lengths of words: nothing may stick out on a phone."""
    for sight in list(story.seen.values()):
        path, query = urlsplit(sight.url).path, urlsplit(sight.url).query
        start = f"/{story.language}/"
        if sight.status != 200 or not path.startswith(start) or "/set-up/" in path:
            continue
        walker = sight.walker
        here = f"{story.house.address}/{language}/{path[len(start):]}"
        walker.page.set_viewport_size(PHONE)
        # A page that answered a form, or has gone since, has no address to ask again.
        if walker.page.goto(here + (f"?{query}" if query else "")).status == 200:
            walker.check()
            assert walker.page.locator("html").get_attribute("lang").startswith(language)
