"""English made strange and long: what was never translated, and what does not fit, is seen."""

import re
from urllib.parse import urlsplit

import pytest

from aikol import Village
from phone import Phone

# Where a sentence of ours is expected; titles are the village's own or those of its courses.
PLACES = "button, label, legend, th, summary, dt, nav a, .tag, .hint"
# What the demonstration says in English.
DATA = re.compile(r"\b(?:[A-Z][\w']+ )*(?:[a-z]+ )?of Aikol\b|\bAikol\b|\b(?:First|Second|Third) cohort\b")
# Names that are the same in every language, and what a person may type.
NAMES = re.compile(r"Kurak|English|QR|PDF|EPUB|CSV|XLSX|JSON|ODS|GIFT|QTI|SCORM|H5P|HTML|PNG|SVG|zip|"
                   r"WhatsApp|Telegram|https?://\S+|[\w-]+\.(?:pdf|csv|zip|md|json)|\b[a-z]+-[a-z]+\b")
ENOUGH = 90


@pytest.fixture(scope="module", params=["pseudo", "longest"])
def walk(program, browser, tmp_path_factory, request, shots):
    """Every kind of page that somebody who may do everything can reach, once."""
    with Village(program, tmp_path_factory.mktemp("words"), "--english", request.param) as village:
        code = village.add("Токтогул", "administrator", "facilitator", "deputy", "mentor")
        phone = Phone(browser, village.house.address, language="en")
        phone.come_in(code, "токтогул")
        seen = crawl(phone, shots, request.param)
        phone.close()
        yield request.param, seen


def crawl(phone, shots, kind):
    seen, due = {}, ["/en"]
    while due and len(seen) < ENOUGH:
        path = due.pop(0)
        form = shape(path)
        if form in seen:
            continue
        answer = phone.page.goto(phone.address + path, wait_until="load")
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        seen[form] = look(phone.page)
        if shots:
            phone.page.screenshot(path=shots / f"{kind}{form.replace('/', '_')}.png", full_page=True)
        due += [one for one in seen[form]["ways"] if shape(one) not in seen]
    return seen


def look(page):
    found = page.evaluate(
        """(places) => ({
          wide: document.documentElement.scrollWidth,
          words: [...document.querySelectorAll(places)].map((one) =>
            [...one.childNodes].filter((part) => part.nodeType === Node.TEXT_NODE)
              .map((part) => part.data).join(" ")),
          ways: [...document.querySelectorAll("a[href]")].map((one) => one.href)
        })""", PLACES)
    ways = (urlsplit(one) for one in found.pop("ways"))
    here = urlsplit(page.url).netloc
    found["ways"] = [one.path for one in ways if one.netloc == here and one.path.startswith("/en/")
                     and not re.search(r"\.\w+$", one.path)]
    return found


def shape(path):
    path = re.sub(r"/[0-9a-f]{8}-[0-9a-f-]{27}|/\d+(?=/|$)", "/*", path)
    # One card, one letter, one course stand for all.
    return re.sub(r"^/en/(rights|letters|courses)/[^/]+", r"/en/\1/*", path)


def plain(text):
    """Without what our own messages say, one inside another too."""
    before = None
    while before != text:
        before, text = text, re.sub(r"⟦[^⟦⟧]*⟧", " ", text)
    return DATA.sub(" ", NAMES.sub(" ", text))


def test_it_walks_through_the_house(walk):
    _, seen = walk
    assert len(seen) >= 60


# Only the brackets of the pseudo language show it.
@pytest.mark.parametrize("walk", ["pseudo"], indirect=True)
def test_nothing_was_left_untranslated(walk):
    _, seen = walk
    forgotten = {(path, text.strip()) for path, look in seen.items() for text in look["words"]
                 if re.search(r"[A-Za-z]{3,}", plain(text))}
    assert not forgotten, "\n".join(f"{path}: {text[:100]}" for path, text in sorted(forgotten))


def test_long_words_fit_a_phone(walk):
    _, seen = walk
    wide = {path: look["wide"] for path, look in seen.items() if look["wide"] > 360}
    assert not wide, wide
